import { FileText, Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Event, Reason } from '../../utils/core/rotation/event';
import { figuresOf } from '../../utils/core/rotation/figures';
import { isAllBack, type Rotation } from '../../utils/core/rotation/fold';
import { leavesOpen } from '../../utils/core/rotation/tally';
import { tookIn } from '../../utils/core/rotation/took';
import { whenInterval } from '../format';
import { ServiceUser } from '../guide/service-user';
import { TokenCheck } from '../rotation/token-check';
import { ReasonField } from '../start/reason-field';
import { Timeline } from '../timeline/timeline';
import { Failure, useAttempt } from '../ui/attempt';
import { BackLink } from '../ui/back-link';
import { Button } from '../ui/button';
import { accountWords, reasonWords } from '../words';
import { endingWords } from './ending';
import { EventList } from './event-list';
import { OutageFigures } from './figures';
import type { Names } from './sentences';
import { Standings } from './standings';

/** One rotation told event by event, newest last. */
export function RotationPage({
  rotation,
  account,
  events,
  names,
  isCritical,
  now,
  stillOpen,
  onReopen,
  onClose,
  onReason,
}: {
  rotation: Rotation;
  account: Account | null;
  events: readonly Event[];
  names: Names;
  /** Whether work stops without a tool. */
  isCritical: (tool: string) => boolean;
  now: number;
  /** What the new token left open; shown after a leak or a departure. */
  stillOpen: ComponentChildren;
  onReopen: () => Promise<void>;
  onClose: () => Promise<void>;
  onReason: (reason: Reason) => Promise<void>;
}) {
  const attempt = useAttempt();
  const { t0, reason, closed, handledAt, tasks } = rotation;
  const facts = [
    reason ? reasonWords(reason) : i18n.t('history.noReason'),
    i18n.t('history.count', tasks.length),
    endingWords({ closed, allBack: isAllBack(rotation) }),
  ];
  const figures = figuresOf(events, now);
  const took = tookIn(rotation);
  const isAlarm = closed?.how === 'false-alarm';
  // What another regeneration took the place of can't be open beside it.
  const mayReopen = closed !== null && closed.how !== 'superseded';
  return (
    <div class="page">
      <BackLink to="#/history">{i18n.t('history.back')}</BackLink>
      <div class="page-head">
        <h1 tabIndex={-1}>
          {i18n.t('now.replaced', {
            account: accountWords(account ?? { company: null, user: null }),
            when: whenInterval(t0, now),
          })}
        </h1>
        <p class="lead">{facts.join(' · ')}</p>
      </div>
      {figures && !isAlarm && tasks.length > 0 && (
        <>
          <OutageFigures {...figures} />
          <Standings figures={figures} />
        </>
      )}
      <TokenCheck check={rotation.check} now={now} />
      <Failure attempt={attempt} />
      <div class="actions">
        <a class="button button--plain" href={`#/history/${rotation.id}/report`}>
          <FileText class="icon" aria-hidden="true" />
          <span>{i18n.t('report.open')}</span>
        </a>
        <a class="button button--quiet" href={`#/settings/erase/rotation/${rotation.id}`}>
          <Trash2 class="icon" aria-hidden="true" />
          <span>{i18n.t('erase.title')}</span>
        </a>
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
      <div class="narrow">
        <ReasonField value={reason} onValue={(given) => given !== null && void attempt.run(() => onReason(given))} />
      </div>
      {!isAlarm && tasks.length > 0 && (
        <section>
          <h2>{i18n.t('timeline.title')}</h2>
          <Timeline
            name={i18n.t('timeline.title')}
            tools={tasks.map(({ id, tool, state, since }) => ({
              ...{ id, state, since, name: names.task(id), critical: isCritical(tool) },
              took: took.get(id) ?? { updated: null, verified: null },
            }))}
            end={closed?.at ?? now}
            back={rotation.steady?.back}
            now={now}
            first={20}
          />
        </section>
      )}
      {leavesOpen(reason) && stillOpen}
      {reason === 'left' && <ServiceUser occasion="left" />}
      <section>
        <h2>{i18n.t('history.events')}</h2>
        <EventList events={events} names={names} now={now} />
      </section>
    </div>
  );
}
