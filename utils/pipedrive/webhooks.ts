import { LOOK_LIMITS } from '../core/finding/limits';
import type { Receiver } from '../core/finding/look';
import { type HostPattern, kindOfReceiver } from '../core/finding/match';
import { countIn, field, listIn, textIn, timeIn } from './read';
import type { Answer, Asker } from './request';

/** Who listens: the company's webhooks, reduced. Null when Pipedrive did not answer. */
export async function askReceivers(
  asker: Asker,
  me: number,
  patterns: readonly HostPattern[],
): Promise<{ kind: Answer['kind']; receivers: Receiver[] | null }> {
  const answer = await asker.get('/api/v1/webhooks');
  if (answer.kind !== 'valid') return { kind: answer.kind, receivers: null };
  return { kind: 'valid', receivers: reduceWebhooks(answer.body, me, patterns) };
}

/**
 * Reduces the answer of `GET /api/v1/webhooks` to what may leave the page. The path of an address is looked at for the
 * kind of tool and then dropped, like its query and the Basic user and password: each of them opens a door.
 * In: the answer's body, the user's id. Out: at most as many receivers as a look may report. Never throws.
 */
export function reduceWebhooks(body: unknown, me: number, patterns: readonly HostPattern[]): Receiver[] {
  return (listIn(body) ?? [])
    .map((row) => receiverOf(row, me, patterns))
    .filter((receiver) => receiver !== null)
    .slice(0, LOOK_LIMITS.receivers);
}

function receiverOf(row: unknown, me: number, patterns: readonly HostPattern[]): Receiver | null {
  const id = countIn(row, 'id');
  const address = textIn(row, 'subscription_url');
  const url = URL.canParse(address) ? new URL(address) : null;
  const host = url === null ? null : hostOf(url);
  if (id === null || url === null || host === null) return null;
  const status = countIn(row, 'last_http_status');
  return {
    id,
    host,
    kind: kindOfReceiver(url.hostname, url.pathname, patterns),
    event: eventOf(textIn(row, 'event_action'), textIn(row, 'event_object')),
    by: ownerOf(row, me),
    active: field(row, 'is_active') === 1 || field(row, 'is_active') === true,
    addedAt: timeIn(row, 'add_time'),
    deliveredAt: timeIn(row, 'last_delivery_time'),
    status: status !== null && status <= 999 ? status : null,
  };
}

/** The host alone, with what could be a token in it cut out; null where it is no host of the web. */
function hostOf({ protocol, hostname }: URL): string | null {
  const host = hostname.toLowerCase().replace(/[0-9a-f]{40,}/g, '*');
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && /^[a-z0-9.:_*[\]-]{1,253}$/.test(host) ? host : null;
}

/** What is not one of Pipedrive's own words becomes `*`: it is not for us to carry free text. */
function eventOf(deed: string, thing: string): string {
  return `${/^[a-z]{1,12}$/.test(deed) ? deed : '*'}.${/^[a-zA-Z]{1,24}$/.test(thing) ? thing : '*'}`;
}

function ownerOf(row: unknown, me: number): Receiver['by'] {
  const type = textIn(row, 'type');
  if (type === 'application' || type === 'automation') return 'app';
  return countIn(row, 'user_id') === me ? 'mine' : 'other';
}
