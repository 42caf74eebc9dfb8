import type { Asked } from '../../core/check';
import type { CheckOrder, Message } from '../../core/messages';
import { MINUTE } from '../../core/time';
import { now } from '../clock';
import { newId } from '../ids';
import { injectInFrame } from '../inject';
import { recordCheck } from '../service/checks';
import { checksTokens } from '../store/choices';
import { fingerprint } from '../store/fingerprint';
import { openRotations } from '../store/log';
import { countRefused } from '../store/refused';
import { changeTabIf, knownTabs, tabState } from '../store/session';
import { refreshCards } from './card';
import { pushTo } from './push';

/** How long a check stays due that no page has taken up. */
const DUE = MINUTE;

/** What a frame showed that may have opened a rotation: fingerprints of the new and of the old token. */
interface Change {
  tab: number;
  frame: number;
  account: string;
  company: string;
  fresh: string;
  /** Null where the change was only seen at a later visit. */
  old: string | null;
}

/**
 * A frame showed a change: both tokens are asked about there, where the user wants it, once for the rotation that it opened.
 * Told again because the worker was ended in between, it is still due.
 */
export async function startCheck({ tab, frame, account, company, fresh, old }: Change): Promise<void> {
  if (!(await checksTokens())) return;
  const rotation = (await openRotations()).find((one) => one.account === account);
  if (rotation === undefined || rotation.check !== null || now() - rotation.openedAt > DUE) return;
  const check = { id: newId(), rotation: rotation.id, account, company, at: now(), taken: false, old, fresh };
  const isNew = await changeTabIf(tab, (state) => (state.check?.rotation === rotation.id ? null : { check }));
  if (isNew) await injectInFrame(tab, frame, 'token-check');
}

/** A page may check once for each rotation that it showed, as long as the user wants it. Out: what to ask, or a refusal. */
export async function takeUpCheck(tab: number): Promise<CheckOrder | { ok: false }> {
  if (!(await checksTokens())) return { ok: false };
  const taken = await changeTabIf(tab, ({ check }) => {
    const isDue = check !== null && !check.taken && now() - check.at <= DUE;
    return isDue ? { check: { ...check, taken: true } } : null;
  });
  const { check } = await tabState(tab);
  return taken && check !== null ? { ok: true, check: check.id, company: check.company } : { ok: false };
}

/**
 * Pipedrive has answered: an event of the rotation. An answer about another token than the rotation's two counts for
 * nothing, as the page may have gone on; and what nobody ordered, or came twice, changes nothing.
 */
export async function keepCheck(
  { check: id, old, fresh }: Extract<Message, { type: 'tokens-checked' }>,
  tab: number,
): Promise<void> {
  const { check } = await tabState(tab);
  if (check?.id !== id || !check.taken) return countRefused('unasked');
  const isAbout = async (asked: Asked | null, token: string | null) =>
    asked !== null && (await fingerprint(asked.digest)) === token;
  const [isOld, isFresh] = await Promise.all([isAbout(old, check.old), isAbout(fresh, check.fresh)]);
  await recordCheck(check.rotation, check.account, { old: isOld ? old : null, fresh: isFresh ? fresh : null });
  await changeTabIf(tab, (state) => (state.check?.id === id ? { check: null } : null));
}

/** Whether Pipedrive is asked after a change was decided anew: cards and watchers learn of it. */
export async function spreadLiveCheck(): Promise<void> {
  const on = await checksTokens();
  const tabs = await knownTabs();
  await Promise.all(tabs.map(({ tab }) => pushTo(tab, { type: 'keeps-old', on })));
  await refreshCards();
}

/** Has the watcher of a tab keep the value of a token that is replaced, where the user wants it asked about. */
export async function keepOldValues(tab: number): Promise<void> {
  if (await checksTokens()) await pushTo(tab, { type: 'keeps-old', on: true });
}
