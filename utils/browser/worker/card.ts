import { likelyKinds } from '../../catalogue/likely';
import { companyOf, isApiTab } from '../../core/address';
import { countsFor } from '../../core/inventory/tool';
import type { Message } from '../../core/messages';
import { FIRST_PAGES } from '../../core/pages';
import { type CardView, cardView, type TrialView } from '../../core/screen/card';
import { checklistView } from '../../core/screen/checklist';
import { MINUTE } from '../../core/time';
import { pagesOf } from '../../pipedrive/addresses';
import { browser } from '../browser';
import { now } from '../clock';
import { inject } from '../inject';
import { openDashboard } from '../page';
import { startPicking } from '../pointing';
import { type Answer, answerQuestion } from '../service/rotations';
import { readSnapshot } from '../service/snapshot';
import { asksAtCopy, checksTokens, keepChecksTokens } from '../store/choices';
import { maySendToken } from '../store/consent';
import { cannotStore } from '../store/failing';
import { plan } from '../store/local';
import { policyAtHand } from '../store/policy';
import { changeTab, knownTabs, type TabState, tabState } from '../store/session';
import { taughtPlace } from '../store/taught';
import type { ContentScript } from './sender';

/** How long a dialog may stand after the press that opened it, in milliseconds. */
const PRESSED = MINUTE;

/** Buttons that lead into Rekey or change a choice; the others belong to what they start. */
type CardPress = Exclude<Extract<Message, { type: 'card-pressed' }>['button'], 'try-token' | 'leave-trial'>;

/** The card of a tab as it must look now, from what is stored. */
export async function showCard(tab: number): Promise<CardView> {
  const { reading, account: id, dismissed, picking, company, copied, presses, trial } = await tabState(tab);
  const isShown = reading !== null && reading !== 'left' && !dismissed && !picking;
  // The database itself may be what fails: it is not asked then.
  if (isShown && (await cannotStore())) return { face: 'cannot-store' };
  const [snapshot, planned, host, asks, checks, decided] = await Promise.all([
    readSnapshot(),
    plan(),
    reading === 'not-found' || reading === 'masked'
      ? addressOf(tab).then((address) => address?.hostname ?? null)
      : null,
    copied && asksAtCopy(),
    checksTokens(),
    policyAtHand(),
  ]);
  const shown = (host && companyOf(host)) ?? company;
  const known = snapshot.accounts.filter((one) => one.token !== null && one.company !== null && one.company === shown);
  const own = (reading === 'masked' ? known : snapshot.accounts).find((one) => one.id === id);
  // A hidden token does not say whose it is: only where one alone is known is it taken for that.
  const likely = reading === 'masked' && known.length === 1 ? known[0] : undefined;
  const account = own ?? likely ?? { id: '', company: shown };
  const tools = snapshot.tools.filter(
    (tool) => tool.removedAt === null && tool.auth !== 'oauth' && countsFor(tool, account),
  );
  const rotations = snapshot.rotations.filter((rotation) => rotation.account === account.id);
  return cardView({
    reading,
    dismissed,
    picking,
    taught: reading === 'not-found' && host !== null && (await taughtPlace(host)) !== null,
    known: known.length > 0,
    planned: planned !== null && (planned.company === null || planned.company === account.company),
    pressed: presses.some(({ at }) => now() - at < PRESSED),
    // Until the policy is known, what it may forbid is not offered; the card is drawn anew then.
    liveCheck: decided === null || decided.policy.liveChecks === false ? null : checks,
    copied: asks ? likelyKinds((kind) => tools.some(({ catalogue }) => catalogue === kind)) : null,
    // Of a token that was replaced since, the answer says nothing.
    trial: trial !== null && trial.token === own?.token?.fingerprint ? trialView(trial) : null,
    tools: tools.length,
    unsure: tools.filter(({ auth }) => auth === 'unknown').length,
    critical: tools.filter(({ critical }) => critical).length,
    question: snapshot.questions.find((question) => question.account === account.id) ?? null,
    checklist: checklistView({ ...snapshot, rotations }, ''),
  });
}

function trialView({ company, end }: NonNullable<TabState['trial']>): TrialView {
  const known = pagesOf(company);
  const pages = FIRST_PAGES.flatMap((name) => (known[name] === null ? [] : [{ name, url: known[name].url }]));
  return { company, end, pages };
}

/**
 * Brings the card of a tab up to date; it is injected when there is something to show for the first time. It stands on the
 * API tab alone: where that is in a frame of another page, badge and popup say what there is to say.
 */
export async function refreshCard(tab: number): Promise<void> {
  const [view, address] = await Promise.all([showCard(tab), addressOf(tab)]);
  if (address !== null && !isApiTab(address)) return;
  // Injecting it a second time only makes the card that is there ask again.
  if (view.face !== 'none') await inject(tab, 'card');
  else await browser.tabs.sendMessage(tab, { type: 'card-changed', view }, { frameId: 0 }).catch(() => {});
}

/** Brings the cards of all tabs on the API tab up to date. */
export async function refreshCards(): Promise<void> {
  const tabs = (await knownTabs()).filter(({ state }) => state.reading !== null && state.reading !== 'left');
  await Promise.all(
    tabs.map(async ({ tab }) => {
      const view = await showCard(tab);
      await browser.tabs.sendMessage(tab, { type: 'card-changed', view }, { frameId: 0 }).catch(() => {});
    }),
  );
}

/** A button on the card. The side panel opens only in the same moment as the click, so nothing is awaited before it. */
export async function pressCard(button: CardPress, tab: number): Promise<void> {
  if (button === 'open-checklist') return openChecklist(tab);
  if (button === 'open-generated') {
    await Promise.all([openChecklist(tab), changeTab(tab, { form: 'generated' })]);
    return;
  }
  if (button === 'open-tools') return openDashboard('#/tools');
  if (button === 'point') {
    await startPicking(tab);
    return;
  }
  // Only a page of Rekey's own can ask for the browser's consent.
  if (button === 'check-tokens' && !(await maySendToken())) return openDashboard('#/settings');
  if (button === 'check-tokens' || button === 'leave-tokens') {
    // Cards and watchers learn of it from the change of the storage.
    await keepChecksTokens(button === 'check-tokens');
    return;
  }
  await changeTab(tab, { dismissed: true });
  await refreshCard(tab);
}

/** The user said which company `app.` stands for here: the watcher reports its token again, as that company's. */
export async function nameCompany(company: string, { tab, company: named }: ContentScript): Promise<void> {
  // A host that names a company is asked for none, whatever speaks for its page.
  if (named !== null) return;
  await changeTab(tab, { reading: 'reading', company });
  await browser.tabs.sendMessage(tab, { type: 'read-again', company }).catch(() => {});
}

/** One of the three answers about a different token, given on the card. */
export async function answerCard(answer: Answer, tab: number): Promise<void> {
  const { account } = await tabState(tab);
  if (account !== null) await answerQuestion(account, answer, null);
}

/** The address that a tab shows; null when that cannot be known. */
async function addressOf(tab: number): Promise<URL | null> {
  const found = await browser.tabs.get(tab).catch(() => undefined);
  return found?.url !== undefined && URL.canParse(found.url) ? new URL(found.url) : null;
}

async function openChecklist(tab: number): Promise<void> {
  const { sidePanel, action, runtime, tabs } = browser;
  const panel = sidePanel?.open({ tabId: tab }) ?? Promise.reject(new Error('this browser has no side panel'));
  await panel.catch(() => action.openPopup()).catch(() => tabs.create({ url: runtime.getURL('popup.html') }));
}
