import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Event } from '../../utils/core/rotation/event';
import type { Rotation } from '../../utils/core/rotation/fold';
import { leavesOpen } from '../../utils/core/rotation/tally';
import { when, whenInterval } from '../format';
import { TokenCheck } from '../rotation/token-check';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { accountWords, reasonWords } from '../words';
import { endingWords } from './ending';
import { type Names, sentence } from './sentences';

/** One rotation told event by event, newest last. */
export function RotationPage({
  rotation,
  account,
  events,
  names,
  now,
  stillOpen,
  onReopen,
  onClose,
}: {
  rotation: Rotation;
  account: Account | null;
  events: readonly Event[];
  names: Names;
  now: number;
  /** What the new token left open; shown after a leak or a departure. */
  stillOpen: ComponentChildren;
  onReopen: () => Promise<void>;
  onClose: () => Promise<void>;
}) {
  const attempt = useAttempt();
  const { t0, reason, closed, handledAt, tasks } = rotation;
  const facts = [
    reason ? reasonWords(reason) : i18n.t('history.noReason'),
    i18n.t('history.count', tasks.length),
    endingWords(rotation),
  ];
  // What another regeneration took the place of can't be open beside it.
  const mayReopen = closed !== null && closed.how !== 'superseded';
  return (
    <div class="page">
      <a class="back" href="#/history">
        <ArrowLeft class="icon icon--turn" aria-hidden="true" />
        {i18n.t('history.back')}
      </a>
      <div class="page-head">
        <h1 tabIndex={-1}>
          {i18n.t('now.replaced', {
            account: accountWords(account ?? { company: null, user: null }),
            when: whenInterval(t0, now),
          })}
        </h1>
        <p class="lead">{facts.join(' · ')}</p>
      </div>
      <TokenCheck check={rotation.check} now={now} />
      <Failure attempt={attempt} />
      <div class="actions">
        {mayReopen && (
          <Button busy={attempt.busy} onPress={() => void attempt.run(onReopen)}>
            {i18n.t('history.reopen')}
          </Button>
        )}
        {closed === null && handledAt !== null && (
          <Button busy={attempt.busy} onPress={() => void attempt.run(onClose)}>
            {i18n.t('history.closeIt')}
          </Button>
        )}
      </div>
      {leavesOpen(reason) && stillOpen}
      <section>
        <h2>{i18n.t('history.events')}</h2>
        <ol class="events">
          {events.map((event) => (
            <li key={event.hash} class="events__row">
              <time class="events__when" dateTime={new Date(event.at).toISOString()}>
                {when(event.at, now)}
              </time>
              <span dir="auto">{sentence(event, names, now)}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
