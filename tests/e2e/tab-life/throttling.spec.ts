import type { Browser } from 'wxt/browser';
import { type Display, openDisplay } from '../harness/display';
import type { Extension } from '../harness/extension';
import { test as base, expect } from '../harness/fixtures';
import { BUILD } from '../harness/launch';
import { launchUnwatched } from '../harness/pipe';
import { readStored } from '../harness/stored';
import { madeToken } from '../steps/control';
import { expectKept, expectStill } from '../steps/kept';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

const QUIET = { accounts: 1, questions: 0, rotations: 0 };
const ONCE = { accounts: 1, questions: 0, rotations: 1 };
/** After this time the browser wakes a hidden tab's timers once a minute only; ten seconds, and some to be sure. */
const GRACE = 12_000;

interface Stage {
  ask: Extension['ask'];
  /** The API tab's id. */
  tab: number;
}

/** A browser in which a tab behind another one is hidden and slowed down for real: in a window, where there is a screen. */
const test = base.extend<{ display: Display | null; stage: Stage }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that a function takes.
  display: async ({}, use) => {
    const display = await openDisplay();
    await use(display);
    display?.close();
  },

  stage: async ({ pipedrive, profile, display, browserFlags: flags }, use) => {
    const window = { extension: BUILD, pipedrive, profile, headless: display === null, display, flags };
    const { ask, close } = await launchUnwatched(window);
    const address = `${pipedrive.origin('acme')}/settings/api`;
    const tab = await ask(async (url) => (await chrome.tabs.create({ url })).id ?? -1, address);
    await expectKept({ ask }, QUIET);
    await use({ ask, tab });
    await close();
  },
});

/** Brings the API tab to the front, or the extension's own page before it. */
async function show({ ask, tab }: Stage, isShown: boolean): Promise<void> {
  await ask(
    async ([id, shown]) => {
      const own = await chrome.tabs.getCurrent();
      await chrome.tabs.update(shown ? id : (own?.id ?? -1), { active: true });
    },
    [tab, isShown] as const,
  );
}

/** Another value in the token's field, with no trace in the page's tree. Out: when, and whether the page was hidden. */
async function change({ ask, tab }: Stage): Promise<{ at: number; visibility: string }> {
  const [{ result } = { result: null }] = await ask(
    ([id, token]) =>
      chrome.scripting.executeScript({
        target: { tabId: id },
        world: 'MAIN',
        args: [token],
        func: (value) => {
          const field = document.querySelector<HTMLInputElement>('[data-test="api-token"]');
          if (field === null) throw new Error('The page has no token.');
          field.value = value;
          return { at: Date.now(), visibility: String(document.visibilityState) };
        },
      }),
    [tab, madeToken('in the background')] as const,
  );
  if (!result) throw new Error('The page did not answer.');
  return result;
}

/** When the one rotation was stored, in milliseconds after `since`. */
async function storedAfter({ ask }: Stage, since: number): Promise<number> {
  const [row] = (await readStored({ ask })).databases.rekey?.rotations ?? [];
  if (row === undefined) throw new Error('There is no rotation.');
  return (row.value as { openedAt: number }).openedAt - since;
}

test('a change by property alone in a hidden tab is one rotation, seen within seconds', async ({ stage }, testInfo) => {
  await show(stage, true);
  await show(stage, false);
  const { at, visibility } = await change(stage);
  expect(visibility).toBe('hidden');
  await expectKept(stage, ONCE);
  const delay = await storedAfter(stage, at);
  testInfo.annotations.push({ type: 'seen while hidden', description: `after ${delay} ms` });
  expect(delay).toBeLessThan(5000);
  await show(stage, true);
  await expectStill(stage, ONCE);
});

test.describe('with timers that wake once a minute', () => {
  // Five minutes without the flag.
  test.use({ browserFlags: ['--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/10'] });

  test('a change in a hidden tab is one rotation as soon as the tab is shown', async ({ stage }, testInfo) => {
    await show(stage, true);
    await show(stage, false);
    await new Promise((resolve) => setTimeout(resolve, GRACE));
    const { at, visibility } = await change(stage);
    expect(visibility).toBe('hidden');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const early = (await readStored(stage)).databases.rekey?.rotations?.length ?? 0;
    await show(stage, true);
    const shown = Date.now();
    await expectKept(stage, ONCE);
    const [hidden, delay] = [await storedAfter(stage, at), await storedAfter(stage, shown)];
    const description = early > 0 ? `while hidden, after ${hidden} ms` : `${delay} ms after the tab was shown`;
    testInfo.annotations.push({ type: 'seen', description });
    expect(delay).toBeLessThan(2000);
    await expectStill(stage, ONCE);
  });
});
