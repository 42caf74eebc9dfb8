import { LOOK_LIMITS } from '../core/finding/limits';
import type { Writer } from '../core/finding/look';
import { cutSecrets, holdsSecret } from '../core/secret';
import { countIn, listIn, textIn, timeIn } from './read';
import type { Answer, Asker } from './request';

/** Deals whose changelogs are read: with the three other requests, a look comes to twelve. */
const SAMPLE = 9;
/** Changes of one deal that are read, newest first. */
const CHANGES = 100;

/**
 * Who writes: changes that were made through the API as this user, in a sample of the deals changed last. There is no
 * list of them all (facts, section 4). In: the user's id, and since when changes count. Writers are null when Pipedrive
 * did not say which deals there are; `whole` says that every deal of the sample was read.
 */
export async function askWriters(
  asker: Pick<Asker, 'get'>,
  me: number,
  since: number,
): Promise<{ kind: Answer['kind']; writers: Writer[] | null; deals: number; whole: boolean }> {
  const recent = await asker.get(`/api/v2/deals?sort_by=update_time&sort_direction=desc&limit=${SAMPLE}`);
  if (recent.kind !== 'valid') return { kind: recent.kind, writers: null, deals: 0, whole: false };
  const ids = (listIn(recent.body) ?? []).flatMap((deal) => countIn(deal, 'id') ?? []).slice(0, SAMPLE);
  const bodies: unknown[] = [];
  let kind: Answer['kind'] = 'valid';
  for (const id of ids) {
    const answer = await asker.get(`/api/v1/deals/${id}/changelog?limit=${CHANGES}`);
    if (answer.kind === 'valid') bodies.push(answer.body);
    else kind = answer.kind;
    if (answer.kind === 'limited') break;
  }
  const isAnswered = bodies.length > 0 || kind === 'valid';
  return {
    kind,
    writers: isAnswered ? reduceChanges(bodies, me, since) : null,
    deals: bodies.length,
    whole: bodies.length === ids.length,
  };
}

/**
 * Reduces answers of `GET /api/v1/deals/{id}/changelog` to user agents with a count and two times; what was changed is
 * dropped. Newest first. Never throws.
 */
export function reduceChanges(bodies: readonly unknown[], me: number, since: number): Writer[] {
  const writers = new Map<string, Writer>();
  for (const row of bodies.flatMap((body) => listIn(body) ?? [])) {
    const at = timeIn(row, 'time');
    const isOurs = countIn(row, 'actor_user_id') === me && textIn(row, 'change_source') === 'api';
    if (!isOurs || at === null || at < since) continue;
    const agent = agentOf(textIn(row, 'change_source_user_agent'));
    const known = writers.get(agent) ?? { agent, count: 0, firstAt: at, lastAt: at };
    writers.set(agent, {
      agent,
      count: known.count + 1,
      firstAt: Math.min(known.firstAt, at),
      lastAt: Math.max(known.lastAt, at),
    });
  }
  return [...writers.values()].sort((a, b) => b.lastAt - a.lastAt).slice(0, LOOK_LIMITS.writers);
}

/** A user agent is free text that a tool's maker chose: whatever could be a secret is cut out. */
function agentOf(text: string): string {
  const agent = cutSecrets(text.replace(/\p{C}/gu, ' ')).text.trim().slice(0, LOOK_LIMITS.agent).toWellFormed();
  return holdsSecret(agent) ? '' : agent.trim();
}
