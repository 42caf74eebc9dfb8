import type { CheckOrder, Message } from '../../core/messages';
import { MINUTE } from '../../core/time';
import { now } from '../clock';
import { newId } from '../ids';
import { recordCheck } from '../service/checks';
import { checksTokens } from '../store/choices';
import { openRotations } from '../store/log';
import { changeTab, changeTabIf, knownTabs, tabState } from '../store/session';
import { refreshCards } from './card';
import { injectTokenCheck } from './inject';
import { pushTo } from './push';

/** How long a check stays due that no page has taken up. */
const DUE = MINUTE;

/** A rotation was opened by what this frame showed: both tokens are asked about there, where the user wants it. */
export async function startCheck(
  { tab, frame }: { tab: number; frame: number },
  account: string,
  company: string,
): Promise<void> {
  if (!(await checksTokens())) return;
  const rotation = (await openRotations()).find((one) => one.account === account)?.id;
  if (rotation === undefined) return;
  await changeTab(tab, { check: { id: newId(), rotation, account, company, at: now(), taken: false } });
  await injectTokenCheck(tab, frame);
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

/** Pipedrive has answered: an event of the rotation. What nobody ordered, or came twice, changes nothing. */
export async function keepCheck(
  { check: id, old, fresh, owner }: Extract<Message, { type: 'tokens-checked' }>,
  tab: number,
): Promise<void> {
  const { check } = await tabState(tab);
  if (check?.id !== id || !check.taken) return;
  await recordCheck(check.rotation, check.account, { old, fresh, owner });
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
