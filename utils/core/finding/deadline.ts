import { DAY, HOUR, type Interval } from '../time';
import type { KeptReceiver } from './look';

/** Pipedrive deletes a webhook that had no success on three days in a row (facts, section 3). */
export const DELETED_AFTER = 3 * DAY;

/** Silence shorter than this is nothing to speak of. */
const QUIET = HOUR;

/** How the webhooks of a tool fare after its token was replaced. Times are those that Pipedrive gave. */
export type WebhookView =
  /** Pipedrive delivers to it no longer. */
  | { state: 'gone' }
  /**
   * Its last delivery failed. It goes three days after its last success: at `until` at the latest, as it had none since
   * the failure; from `from` on where an earlier look saw a success. Both null where it outlived that time.
   */
  | { state: 'failing'; status: number; failedAt: number; from: number | null; until: number | null }
  /** Nothing was delivered since the token was replaced. */
  | { state: 'stopped'; deliveredAt: number; until: number }
  /** Something was delivered since. That needs no token, so it proves nothing. */
  | { state: 'listening'; deliveredAt: number };

const URGENCY = ['failing', 'stopped', 'gone', 'listening'] as const;

/**
 * What is known of a tool's webhooks, the most urgent first; null where there is nothing to say. In: the webhooks that
 * were said to be the tool's, when they were looked at, and when the token was replaced.
 */
export function webhookView(receivers: readonly KeptReceiver[], lookedAt: number, t0: Interval): WebhookView | null {
  const views = receivers.map((receiver) => viewOf(receiver, lookedAt, t0)).filter((view) => view !== null);
  const [worst = null] = views.sort(
    (a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || (dueAt(a) ?? 0) - (dueAt(b) ?? 0),
  );
  return worst;
}

/** When a webhook may be deleted; null where no time is known. */
export function dueAt(view: WebhookView): number | null {
  if (view.state === 'failing') return view.from ?? view.until;
  return view.state === 'stopped' ? view.until : null;
}

/** Whether a delivery with that status counts as a success. */
export function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status <= 299;
}

function viewOf(receiver: KeptReceiver, lookedAt: number, t0: Interval): WebhookView | null {
  const { active, deliveredAt, status, succeededAt } = receiver;
  if (!active) return { state: 'gone' };
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
  return isQuiet ? { state: 'stopped', deliveredAt, until } : null;
}
