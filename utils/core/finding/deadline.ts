import { DAY, HOUR, type Interval } from '../time';
import { LOOK_LIMITS } from './limits';
import type { KeptReceiver } from './look';

/** Pipedrive deletes a webhook that had no success on three days in a row (facts, section 3). */
export const DELETED_AFTER = 3 * DAY;

/** Silence shorter than this is nothing to speak of. */
const QUIET = HOUR;

/** How the webhooks of a tool fared after its token was replaced, and when that was looked at. */
export type WebhookView = Standing & { lookedAt: number };

/** Times are those that Pipedrive gave. */
type Standing =
  /** Pipedrive delivers to it no longer: it is switched off, or not even listed any more. */
  | { state: 'gone'; listed: boolean }
  /**
   * Its last delivery failed. It goes three days after its last success: at `until` at the latest, as it had none since
   * the failure; from `from` on where an earlier look saw a success. Both null where it outlived that time.
   */
  | { state: 'failing'; status: number; failedAt: number; from: number | null; until: number | null }
  /** Nothing was delivered since the token was replaced. Perhaps nothing happened: no time is running out for certain. */
  | { state: 'stopped'; deliveredAt: number }
  /** Something was delivered since. That needs no token, so it proves nothing. */
  | { state: 'listening'; deliveredAt: number };

const URGENCY = ['failing', 'gone', 'stopped', 'listening'] as const;

/**
 * What is known of a tool's webhooks, the most urgent first; null where there is nothing to say. In: the ids of the
 * webhooks that were said to be the tool's, all that a look found, when that was, and when the token was replaced.
 */
export function webhookView(
  own: ReadonlySet<string>,
  found: readonly KeptReceiver[],
  lookedAt: number,
  t0: Interval,
): WebhookView | null {
  const receivers = found.filter(({ id }) => own.has(String(id)));
  const views = receivers.map((receiver) => standingOf(receiver, lookedAt, t0)).filter((view) => view !== null);
  // One that was set up since stands for those before it; a list that was cut short says nothing of what it lacks.
  const isAnew = receivers.some(({ addedAt }) => addedAt !== null && addedAt > t0.to);
  const isMissing = receivers.length < own.size && found.length < LOOK_LIMITS.receivers && !isAnew;
  if (isMissing) views.push({ state: 'gone', listed: false });
  const [worst] = views.sort(
    (a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || (dueAt(a) ?? 0) - (dueAt(b) ?? 0),
  );
  return worst === undefined ? null : { ...worst, lookedAt };
}

/** From when on a webhook may be deleted, or by when it is; null where no time is known. */
export function dueAt(view: Standing): number | null {
  return view.state === 'failing' ? (view.from ?? view.until) : null;
}

/** Whether a delivery with that status counts as a success. */
export function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status <= 299;
}

function standingOf(receiver: KeptReceiver, lookedAt: number, t0: Interval): Standing | null {
  const { active, deliveredAt, status, succeededAt } = receiver;
  if (!active) return { state: 'gone', listed: true };
  if (deliveredAt === null || status === null) return null;
  const until = deliveredAt + DELETED_AFTER;
  // One that is still there after that time shows that the rule does not meet its case: no date is claimed then.
  const outlived = until <= lookedAt;
  if (!isSuccess(status)) {
    const from = succeededAt === undefined ? null : succeededAt + DELETED_AFTER;
    const isDue = from !== null && from > lookedAt;
    return {
      state: 'failing',
      status,
      failedAt: deliveredAt,
      from: isDue ? from : null,
      until: outlived ? null : until,
    };
  }
  if (deliveredAt > t0.to) return { state: 'listening', deliveredAt };
  const isQuiet = lookedAt > t0.to && lookedAt - deliveredAt >= QUIET && !outlived;
  return isQuiet ? { state: 'stopped', deliveredAt } : null;
}
