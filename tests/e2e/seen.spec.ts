import type { Page } from '@playwright/test';
import type { Pipedrive } from '../pipedrive/server';
import { joinArgs, startToolSite, type ToolSite } from '../tool-site/server';
import { type Display, openVirtualDisplay } from './harness/display';
import { test as base, expect } from './harness/fixtures';
import { type IconPopup, pressIcon } from './harness/icon';
import { type Keyboard, openKeyboard } from './harness/keys';
import { BUILD, launch } from './harness/launch';
import { leaksBelow, leaksIn } from './harness/leaks';
import { readStored } from './harness/stored';
import { leaksWithoutRekey, placesBeyond } from './harness/without-rekey';
import { expectImpact, generate, visitApiTab } from './steps/api-tab';
import { expectBadge, expectTask, openPopup } from './steps/checklist';
import { madeToken } from './steps/control';
import { importTools } from './steps/tools';
import { stateOf, watchWorlds } from './steps/traces';

interface Stage {
  site: ToolSite;
  /** A screen with a keyboard of our own; null where there is no Xvfb. */
  display: (Display & { name: string }) | null;
  keyboard: Keyboard | null;
}

/** A browser in a window, in which Rekey is opened by its shortcut; where there is no screen, by its icon. */
const test = base.extend<Stage>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that a function takes.
  site: async ({}, use) => {
    const site = await startToolSite();
    await use(site);
    await site.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  display: async ({}, use) => {
    const display = await openVirtualDisplay();
    await use(display);
    display?.close();
  },
  keyboard: async ({ display }, use) => {
    const keyboard = display && (await openKeyboard(display.name));
    await use(keyboard);
    keyboard?.close();
  },
  context: async ({ pipedrive, profile, site, display }, use) => {
    const flags = display === null ? ['--enable-unsafe-extension-debugging'] : [];
    const { context } = await launch({ ...launchOptions(pipedrive, site, display), extension: BUILD, profile, flags });
    await use(context);
    await context.close();
  },
});

/** A browser that reaches Pipedrive and the tool's own pages, in a window where there is a screen. */
function launchOptions(pipedrive: Pipedrive, site: ToolSite, display: Stage['display']) {
  return { pipedrive: { browserArgs: joinArgs(pipedrive, site) }, headless: display === null, display };
}

const SEVEN = ['plain', 'password', 'controlled', 'contenteditable', 'iframe', 'open-root', 'closed-root'];

/** What the popup says where the look found nothing. */
const NOTHING = /^\d needs? the new token|^Every tool/;

test('one look at seven kinds of page, from the icon', async ({
  context,
  pipedrive,
  profile,
  recording,
  rekey,
  site,
  display,
  keyboard,
}, testInfo) => {
  test.setTimeout(150_000);
  testInfo.annotations.push({ type: 'opened by', description: keyboard === null ? 'the icon' : 'the shortcut' });
  const pages = [
    ...SEVEN.map((kind) => [kind, site.safe(kind)] as const),
    ['plain http', site.plain('plain')] as const,
  ];
  const hidden = ['masked', site.safe('masked')] as const;
  const tools = [...pages, hidden].map(([name, url]) => ({ name, url, account: 'acme', auth: 'token' }));
  await importTools(rekey, tools);
  const tab = await visitApiTab(context, pipedrive);
  await expectImpact(tab, tools.length);
  await generate(tab);
  await expectBadge(rekey, String(tools.length));
  // Before the popup opens there by itself.
  await tab.close();
  const [before = '', now = ''] = pipedrive.world.tokenHistory('acme', 'ana');

  const page = await context.newPage();
  const worlds = await watchWorlds(await context.newCDPSession(page), rekey.id);
  /** Opens a page that holds a value, presses the icon, and sees what the popup says and what is left in the page. */
  const look = async (
    url: string,
    value: string,
    says: string | RegExp,
    then?: (popup: IconPopup) => Promise<void>,
  ) => {
    site.hold(value);
    await page.goto(url);
    await settled(page);
    const untouched = await stateOf(page);
    const popup = await pressIcon(context, rekey, page, keyboard);
    const message = `the look at ${url}`;
    await expect.poll(async () => (await worlds()).length, { message, intervals: [50] }).toBeGreaterThan(0);
    await expect.poll(() => popup.evaluate(headline), { message, intervals: [50] }).toMatch(says);
    await then?.(popup);
    expect(await worlds(), url).toEqual((await worlds()).map(() => ({ names: [], listeners: [] })));
    expect(await stateOf(page), url).toEqual({ ...untouched, timer: untouched.timer + 1 });
    await popup.close();
  };

  // Nobody is there before the icon is pressed, with the new token in a field. Later on a browser makes a world anew by itself.
  site.hold(now);
  await page.goto(site.safe('plain'));
  await settled(page);
  await page.waitForTimeout(500);
  expect(await worlds(), 'before any press').toEqual([]);

  for (const [name, url] of pages) {
    await test.step(name, async () => {
      await look(url, madeToken(name), NOTHING, async (popup) => {
        // What there is to say would be said by now.
        await new Promise((resolve) => setTimeout(resolve, 400));
        expect(await popup.evaluate(headline)).toMatch(NOTHING);
      });
      await look(url, before, `${name}: this is the OLD token`);
      await look(url, now, `${name}: the new token is on this page`, async (popup) => {
        expect(await popup.evaluate(evidenceOpen)).toEqual(['broken', 'none']);
        await popup.evaluate(pressMain);
        await expect.poll(() => popup.evaluate(evidenceOpen), { intervals: [50] }).toEqual(['updated', 'seen']);
      });
    });
  }
  await look(hidden[1], now, /^This page hides its value/);

  const list = await openPopup(rekey);
  for (const [name] of pages) await expectTask(list, name, 'updated', 'seen');
  await expectTask(list, 'masked', 'broken', 'none');

  const told = { stored: await readStored(rekey), console: recording.console };
  const sent = recording.requests.filter(
    ({ from, url }) => from.startsWith(rekey.url('')) && !url.startsWith(rekey.url('')),
  );
  expect(sent.filter(({ url }) => !url.startsWith('blob:'))).toEqual([]);
  await context.close();
  for (const token of [before, now]) {
    for (const [place, data] of Object.entries(told)) expect(leaksIn(data, token), place).toEqual([]);
  }
  const kept = (await Promise.all([before, now].map((token) => leaksBelow(profile, token)))).flat();
  expect(kept.filter(({ file }) => file.includes(rekey.id) || /Extension/.test(file))).toEqual([]);
  // What the pages themselves leave in a browser, they leave in one without Rekey too.
  const without = await leaksWithoutRekey(launchOptions(pipedrive, site, display), async (bare) => {
    const apiTab = await visitApiTab(bare, pipedrive);
    await generate(apiTab);
    await apiTab.waitForTimeout(1000);
    await apiTab.close();
    const tokens = pipedrive.world.tokenHistory('acme', 'ana').slice(-2);
    const tool = await bare.newPage();
    for (const url of [...pages, hidden].map(([, address]) => address)) {
      for (const token of tokens) {
        site.hold(token);
        await tool.goto(url);
        await settled(tool);
      }
    }
    return tokens;
  });
  expect(placesBeyond(kept, without)).toEqual([]);
});

/** Waits until the page's own frames are there. */
async function settled(page: Page): Promise<void> {
  for (const frame of page.frames()) await frame.waitForLoadState('load');
}

/** What the popup says first. Runs in the popup, as do those below. */
function headline(): string {
  return document.querySelector('h1')?.textContent ?? '';
}

function pressMain(): void {
  document.querySelector<HTMLElement>('.headline .button--main')?.click();
}

/** State and evidence of the task that stands opened out. */
function evidenceOpen(): (string | undefined)[] {
  const { state, evidence } = document.querySelector<HTMLElement>('.task--open')?.dataset ?? {};
  return [state, evidence];
}
