import { hostPatterns } from '../../catalogue/traces';
import { WRITES_COUNT } from '../../core/finding/merge';
import type { LookOrder, Message } from '../../core/messages';
import { MINUTE } from '../../core/time';
import { now } from '../clock';
import { keepFound } from '../service/findings';
import { maySendToken } from '../store/consent';
import { db } from '../store/database';
import { fingerprint } from '../store/fingerprint';
import { liveChecksOff } from '../store/policy';
import { countRefused } from '../store/refused';
import { changeTabIf, tabState } from '../store/session';

/** How long a press holds that no page has taken up: what comes later was not asked for. */
const PRESS_HOLDS = MINUTE;

/**
 * A page may take a look when the user has pressed for one in its tab, once, and the organisation has not switched it
 * off meanwhile. Out: what to ask, or a refusal.
 */
export async function takeUpLook(tab: number): Promise<LookOrder | { ok: false }> {
  if ((await liveChecksOff()) || !(await maySendToken())) return { ok: false };
  const taken = await changeTabIf(tab, ({ look }) => {
    const isOpen = look !== null && !look.taken && look.outcome === null && now() - look.at <= PRESS_HOLDS;
    return isOpen ? { look: { ...look, taken: true } } : null;
  });
  const { look } = await tabState(tab);
  if (!taken || look === null) return { ok: false };
  return { ok: true, look: look.id, company: look.company, patterns: hostPatterns, since: now() - WRITES_COUNT };
}

/**
 * A page has taken its look: what it found is kept, if it was the account's own token that was asked with. What nobody
 * pressed for, or came twice, changes nothing.
 */
export async function keepLook(
  { look: id, outcome, digest, requests, found }: Extract<Message, { type: 'look-taken' }>,
  tab: number,
): Promise<void> {
  const { look } = await tabState(tab);
  if (look?.id !== id || !look.taken || look.outcome !== null) return countRefused('unasked');
  const token = digest && (await fingerprint(digest));
  const isOwn = token !== null && (await db.accounts.get(look.account))?.token?.fingerprint === token;
  if (isOwn && found !== null) await keepFound(look.account, requests, found);
  const end = isOwn ? outcome : 'no-token';
  await changeTabIf(tab, (state) => (state.look?.id === id ? { look: { ...state.look, outcome: end } } : null));
}
