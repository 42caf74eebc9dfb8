import type { Found, Outcome } from '../core/finding/look';
import type { HostPattern } from '../core/finding/match';
import { askWriters } from './changelog';
import { countIn, field } from './read';
import { type Asker, ME } from './request';
import { askReceivers } from './webhooks';

/**
 * One look for what holds the token: who the token is, who listens, who writes; about twelve requests.
 * In: `since`, from when changes count. Out: how it ended, and what was found as far as it came. Never rejects.
 */
export async function takeLook(
  asker: Asker,
  { patterns, since }: { patterns: readonly HostPattern[]; since: number },
): Promise<{ outcome: Outcome; found: Found | null }> {
  const me = await asker.get(ME);
  const id = me.kind === 'valid' ? countIn(field(me.body, 'data'), 'id') : null;
  if (me.kind !== 'valid' || id === null) return { outcome: me.kind === 'valid' ? 'unknown' : me.kind, found: null };
  const { kind: listened, receivers } = await askReceivers(asker, id, patterns);
  const { kind: wrote, writers, deals, whole } = await askWriters(asker, id, since);
  const found = { receivers, writers, deals, whole };
  if (listened === 'limited' || wrote === 'limited') return { outcome: 'limited', found };
  return { outcome: listened === 'valid' && wrote === 'valid' ? 'valid' : 'partly', found };
}
