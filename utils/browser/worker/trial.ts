import type { Message, TrialOrder } from '../../core/messages';
import { MINUTE } from '../../core/time';
import { now } from '../clock';
import { newId } from '../ids';
import { injectInFrame } from '../inject';
import { recordOwner } from '../service/checks';
import { checksTokens } from '../store/choices';
import { db } from '../store/database';
import { fingerprint } from '../store/fingerprint';
import { countRefused } from '../store/refused';
import { changeTab, changeTabIf, tabState } from '../store/session';
import { refreshCard } from './card';

/** How long a press holds that no page has taken up. */
const PRESS_HOLDS = MINUTE;

/** The user pressed "Try your token" on a page that shows it: the frame with the token is asked to, where live checks are on. */
export async function startTrial(tab: number): Promise<void> {
  const { account: id, frame, reading } = await tabState(tab);
  if (reading !== 'found' || !(await checksTokens())) return;
  const { company = null, token = null } = (id !== null && (await db.accounts.get(id))) || {};
  if (id === null || frame === null || company === null || token === null) return;
  const rest = { account: id, company, token: token.fingerprint, at: now() };
  await changeTab(tab, { trial: { id: newId(), ...rest, taken: false, end: null } });
  await refreshCard(tab);
  await injectInFrame(tab, frame, 'token-try');
}

/** The user has read the answer, or waits no longer. */
export async function leaveTrial(tab: number): Promise<void> {
  await changeTab(tab, { trial: null });
  await refreshCard(tab);
}

/** A page may try its token once for each press, as long as the user wants it. Out: whom to ask, or a refusal. */
export async function takeUpTrial(tab: number): Promise<TrialOrder | { ok: false }> {
  if (!(await checksTokens())) return { ok: false };
  const taken = await changeTabIf(tab, ({ trial }) => {
    const isOpen = trial !== null && !trial.taken && trial.end === null && now() - trial.at <= PRESS_HOLDS;
    return isOpen ? { trial: { ...trial, taken: true } } : null;
  });
  const { trial } = await tabState(tab);
  return taken && trial !== null ? { ok: true, trial: trial.id, company: trial.company } : { ok: false };
}

/**
 * Pipedrive has answered: the card says what that means, and the account's user is known from then on. An answer about
 * another token than the account's says nothing; what nobody pressed for, or came twice, changes nothing.
 */
export async function keepTrial(
  { trial: id, asked }: Extract<Message, { type: 'token-tried' }>,
  tab: number,
): Promise<void> {
  const { trial } = await tabState(tab);
  if (trial?.id !== id || !trial.taken || trial.end !== null) return countRefused('unasked');
  const isOwn = asked !== null && (await fingerprint(asked.digest)) === trial.token;
  if (isOwn && asked.owner !== null) await recordOwner(trial.account, asked.owner);
  const { verdict, owner } = isOwn ? asked : { verdict: 'no-token' as const, owner: null };
  const end = { verdict, user: owner?.name ?? null };
  await changeTabIf(tab, (state) => (state.trial?.id === id ? { trial: { ...state.trial, end } } : null));
  await refreshCard(tab);
}
