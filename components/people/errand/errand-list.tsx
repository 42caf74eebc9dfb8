import { ChevronRight, UserMinus, UserPlus } from 'lucide-preact';
import { i18n } from '#i18n';
import type { ErrandView } from '../../../utils/core/access/view';
import { count, day } from '../../format';
import { errandName, progressWords, stepName } from './words';

/** Who is being given access or has it taken back, what is next there, and the way to start another. */
export function ErrandList({ errands, now }: { errands: readonly ErrandView[]; now: number }) {
  const isOver = ({ finished, closedAt }: ErrandView) => finished || closedAt !== null;
  const open = errands.filter((errand) => !isOver(errand));
  const over = errands.filter(isOver);
  return (
    <section>
      <h2>{i18n.t('errand.title')}</h2>
      <p class="muted">{i18n.t('errand.lead')}</p>
      {open.length > 0 && (
        <ul class="rows">
          {open.map((errand) => (
            <Row key={errand.id} errand={errand} now={now} />
          ))}
        </ul>
      )}
      <div class="actions">
        <a class="button" href="#/people/grant">
          <UserPlus class="icon" aria-hidden="true" />
          {i18n.t('errand.give')}
        </a>
        <a class="button" href="#/people/withdraw">
          <UserMinus class="icon" aria-hidden="true" />
          {i18n.t('errand.withdraw')}
        </a>
      </div>
      {over.length > 0 && (
        <details class="details">
          <summary>{i18n.t('errand.earlier', over.length, [count(over.length)])}</summary>
          <ul class="rows">
            {over.map((errand) => (
              <Row key={errand.id} errand={errand} now={now} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Row({ errand, now }: { errand: ErrandView; now: number }) {
  const { id, next, finished, closedAt, startedAt } = errand;
  const standing = finished
    ? i18n.t('errand.finished')
    : closedAt !== null
      ? i18n.t('errand.putAway')
      : next && i18n.t('errand.next', { step: stepName(next.step), company: next.place.name });
  return (
    <li>
      <a class="history__row" href={`#/people/${id}`}>
        <span class="history__when">
          <bdi>{errandName(errand)}</bdi>
        </span>
        <span class="history__what">{standing}</span>
        <span class="muted">{[progressWords(errand), day(startedAt, now)].join(' · ')}</span>
        <ChevronRight class="icon icon--turn" aria-hidden="true" />
      </a>
    </li>
  );
}
