import { i18n } from '#i18n';
import type { OpenReceiver } from '../../utils/core/finding/open-receivers';
import type { PipedrivePage, PipedrivePages } from '../../utils/core/pages';
import { POINTS, type Point } from '../../utils/core/rotation/event';
import type { Rotation } from '../../utils/core/rotation/fold';
import { count, day, when } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { PipedriveLink } from '../ui/pipedrive-link';
import { stillOpenWords } from '../words';
import { PointLine } from './point';
import type { Names } from './sentences';

/** Webhooks that are named; the rest is on Pipedrive's own page. */
const NAMED = 8;

export interface StillOpenProps {
  rotation: Pick<Rotation, 'settled' | 'check'>;
  /** The user's webhooks as the last look found them; null when nobody looked. */
  receivers: { at: number; list: readonly OpenReceiver[] } | null;
  pages: PipedrivePages;
  kindName: (kind: string | null) => string | null;
  names: Names;
  now: number;
  onSettle: (point: Point, reason: string | null) => Promise<void>;
  onReopen: (point: Point) => Promise<void>;
}

/** What a new token does not cut off, after a leak or a departure: each looked through, or left alone for a reason. */
export function StillOpen(props: StillOpenProps) {
  const { rotation, names, now, onSettle, onReopen } = props;
  const attempt = useAttempt();
  return (
    <section>
      <h2>{i18n.t('stillOpen.title')}</h2>
      <p>{stillOpenWords(rotation.check)}</p>
      <p class="muted">{i18n.t('stillOpen.lead')}</p>
      <Failure attempt={attempt} />
      <ul class="points">
        {POINTS.map((point) => (
          <PointLine
            key={point}
            point={point}
            settled={rotation.settled.get(point) ?? null}
            names={names}
            now={now}
            busy={attempt.busy}
            onSettle={(reason) => attempt.run(() => onSettle(point, reason))}
            onReopen={() => attempt.run(() => onReopen(point))}
          >
            <What point={point} {...props} />
          </PointLine>
        ))}
      </ul>
    </section>
  );
}

/** What to look for and where. */
function What({ point, pages, ...props }: StillOpenProps & { point: Point }) {
  switch (point) {
    case 'webhooks':
      return (
        <>
          <p class="muted">{i18n.t('stillOpen.webhooks.what')}</p>
          <Webhooks {...props} />
          <Page page={pages.webhooks} name={i18n.t('stillOpen.webhooks.page')} />
        </>
      );
    case 'oauth-apps':
      return (
        <>
          <p class="muted">{i18n.t('stillOpen.oauthApps.what')}</p>
          <p class="muted">{i18n.t('stillOpen.oauthApps.hint')}</p>
          <Page page={pages.usage} name={i18n.t('stillOpen.oauthApps.page')} />
        </>
      );
    case 'users':
      return (
        <>
          <p class="muted">{i18n.t('stillOpen.users.what')}</p>
          <Page page={pages.alertsHelp} name={i18n.t('stillOpen.users.page')} />
        </>
      );
    case 'permissions':
      return (
        <>
          <p class="muted">{i18n.t('stillOpen.permissions.what')}</p>
          <Page page={pages.securityHelp} name={i18n.t('stillOpen.permissions.page')} />
        </>
      );
  }
}

function Page({ page, name }: { page: PipedrivePage | null; name: string }) {
  return (
    page && (
      <p>
        <PipedriveLink page={page} name={i18n.t('stillOpen.page', { page: name })} />
      </p>
    )
  );
}

function Webhooks({ receivers, kindName, now }: Pick<StillOpenProps, 'receivers' | 'kindName' | 'now'>) {
  if (receivers === null) return <p class="muted">{i18n.t('stillOpen.webhooks.noLook')}</p>;
  const { at, list } = receivers;
  if (list.length === 0) return <p class="muted">{i18n.t('stillOpen.webhooks.none', [when(at, now)])}</p>;
  const left = list.length - NAMED;
  return (
    <>
      <p class="muted">{i18n.t('stillOpen.webhooks.look', [when(at, now)])}</p>
      <ul class="point__list">
        {list.slice(0, NAMED).map((receiver) => (
          <li key={receiver.id}>
            <bdi>{receiver.host}</bdi> <span class="muted">{aboutReceiver(receiver, kindName, now)}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="muted">{i18n.t('stillOpen.webhooks.more', left, [count(left)])}</p>}
    </>
  );
}

function aboutReceiver(
  { kind, tool, addedAt, isNew }: OpenReceiver,
  kindName: StillOpenProps['kindName'],
  now: number,
): string {
  const parts = [
    kindName(kind),
    tool === null ? i18n.t('stillOpen.webhooks.unknown') : i18n.t('find.isTool', { tool: tool.name }),
    isNew && addedAt !== null && i18n.t('stillOpen.webhooks.isNew', { day: day(addedAt, now) }),
  ];
  return parts.filter((part) => part !== null && part !== false).join(', ');
}
