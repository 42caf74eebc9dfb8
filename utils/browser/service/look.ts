import type { Outcome } from '../../core/finding/look';
import { SECOND } from '../../core/time';
import { apiTabUrl } from '../../pipedrive/addresses';
import { browser } from '../browser';
import { now } from '../clock';
import { newId } from '../ids';
import { injectInFrame } from '../inject';
import { askToSendToken } from '../store/consent';
import { checkLiveChecks } from '../store/policy';
import { changeTab, knownTabs, tabState } from '../store/session';

/** How a look ended; `no-tab` when no page of the account's company shows its token. */
export type LookEnd = Outcome | 'no-tab';

const LOOK_EVERY = 250;
/** How long a page may take to show the token, to take up the look, and to finish it. */
const PATIENCE = { page: 15 * SECOND, start: 8 * SECOND, end: 120 * SECOND } as const;

/**
 * Takes one look for what holds an account's token, from its open API tab, where the token stays. Without one, that tab
 * is opened beside this page for as long as it takes; it stays where the user has to do something there. Rejects where the
 * organisation has switched it off.
 */
export async function lookForTools({ id, company }: { id: string; company: string }): Promise<LookEnd> {
  await askToSendToken();
  await checkLiveChecks();
  const open = await shownIn(id, company);
  if (open !== null) return take(open, id, company);
  const { id: opened } = await browser.tabs.create({ url: apiTabUrl(company), active: false });
  const shown = await until(() => shownIn(id, company), PATIENCE.page);
  if (shown === null) return 'no-tab';
  const end = await take(shown, id, company);
  if (opened !== undefined && opened === shown.tab) await browser.tabs.remove(opened).catch(() => {});
  return end;
}

/** Brings the company's API tab to the front, opening it when there is none. */
export async function showApiTab(company: string | null): Promise<void> {
  const url = apiTabUrl(company);
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

async function take(
  { tab, frame }: { tab: number; frame: number },
  account: string,
  company: string,
): Promise<Outcome> {
  const look = newId();
  await changeTab(tab, { look: { id: look, account, company, at: now(), taken: false, outcome: null } });
  await injectInFrame(tab, frame, 'token-api');
  const state = async () => {
    const { look: known } = await tabState(tab);
    return known?.id === look ? known : null;
  };
  const taken = await until(async () => (await state())?.taken || null, PATIENCE.start);
  if (taken === null) {
    // The page is refused a look that was switched off after the press.
    await checkLiveChecks();
    return 'no-token';
  }
  return (await until(async () => (await state())?.outcome ?? null, PATIENCE.end)) ?? 'unknown';
}

/** A tab and frame that show the account's token on its company's own host. */
async function shownIn(account: string, company: string): Promise<{ tab: number; frame: number } | null> {
  for (const { tab, state } of await knownTabs()) {
    if (state.account !== account || state.reading !== 'found' || state.frame === null) continue;
    const url = await browser.tabs.get(tab).then(
      (found) => found.url,
      () => undefined,
    );
    const isOwn = url !== undefined && URL.canParse(url) && new URL(url).hostname === `${company}.pipedrive.com`;
    if (isOwn) return { tab, frame: state.frame };
  }
  return null;
}

/** Asks again and again for what is not null, for so many milliseconds at most. */
async function until<T>(ask: () => Promise<T | null>, patience: number): Promise<T | null> {
  for (let waited = 0; waited < patience; waited += LOOK_EVERY) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return ask();
}
