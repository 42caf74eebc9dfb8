import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import { type Extension, extensionIn } from '../harness/extension';
import { expect, test } from '../harness/fixtures';
import { BUILD, launch, loadUnpacked } from '../harness/launch';
import { type Recording, record } from '../harness/recorder';
import { expectCard, expectImpact, generate, goSoftly, visitApiTab } from '../steps/api-tab';
import { expectBadge } from '../steps/checklist';
import { expectKept, expectReading, expectStill } from '../steps/kept';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

/** Marks a document, so that another one in its place is noticed. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-marked', ''));
}

async function expectSameDocument(page: Page): Promise<void> {
  await expect(page.locator('html[data-marked]')).toHaveCount(1);
}

test.describe('installed late', () => {
  test.use({ withRekey: false, browserFlags: ['--enable-unsafe-extension-debugging'] });

  test('an API tab that was open before is watched without a reload', async ({ context, pipedrive }) => {
    const page = await visitApiTab(context, pipedrive);
    const other = await context.newPage();
    await other.goto(`${pipedrive.origin('acme')}/deals`);
    await mark(page);
    await loadUnpacked(context, BUILD);
    const rekey = await extensionIn(context);
    await expectImpact(page, 0);
    await expectStill(rekey, { accounts: 1, questions: 0, rotations: 0 });
    await generate(page);
    await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });
    await expectSameDocument(page);
    // A tab that was elsewhere then is noticed when it comes to the API tab.
    await goSoftly(other, '/settings/api');
    await expectCard(other, /Your token has changed/);
    await expectStill(rekey, { accounts: 1, questions: 0, rotations: 1 });
  });
});

/** Without it, an extension that lies in a folder is switched off as it reloads. */
const DEVELOPER = JSON.stringify({ extensions: { ui: { developer_mode: true } } });

interface Stage {
  rekey: Extension;
  context: BrowserContext;
  page: Page;
  recording: Recording;
  /** A copy of the build of its own. */
  folder: string;
}

test.describe('started anew with the API tab open', () => {
  const it = test.extend<{ stage: Stage }>({
    stage: async ({ pipedrive, profile }, use) => {
      const folder = path.join(profile, 'extension');
      await cp(BUILD, folder, { recursive: true });
      await mkdir(path.join(profile, 'Default'), { recursive: true });
      await writeFile(path.join(profile, 'Default', 'Preferences'), DEVELOPER);
      const { context } = await launch({ extension: folder, pipedrive, profile });
      const rekey = await extensionIn(context);
      const recording = record(context);
      const page = await visitApiTab(context, pipedrive);
      await expectImpact(page, 0);
      await mark(page);
      await use({ rekey, context, page, recording, folder });
      await expectSameDocument(page);
      expect(recording.console.filter(({ type }) => type === 'error')).toEqual([]);
      await context.close();
    },
  });

  it('reloaded: a change at once and one later are a rotation each, and the old copies are silent', async ({
    stage,
  }) => {
    const { rekey, page } = stage;
    await rekey.reload();
    // The copies of before may not have noticed yet that this is what they are.
    await generate(page);
    await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });
    await expectCard(page, /Your token has changed/);
    await generate(page);
    await expectStill(rekey, { accounts: 1, questions: 0, rotations: 2 });
    await expect(page.locator('rekey-card')).toHaveCount(1);
  });

  it('updated: watched again without a word, and the next change is one rotation', async ({ stage }) => {
    const { rekey, page, folder } = stage;
    await raiseVersion(folder);
    await rekey.reload();
    expect(await rekey.ask(() => chrome.runtime.getManifest().version, null)).toBe('9.9.9');
    await expectReading(rekey, ['found']);
    await expectStill(rekey, { accounts: 1, questions: 0, rotations: 0 });
    await generate(page);
    await expectStill(rekey, { accounts: 1, questions: 0, rotations: 1 });
  });

  it('switched off and on: a change in between is a question, one after it a rotation', async ({ stage }) => {
    const { rekey, page, context } = stage;
    const extensions = await context.newPage();
    await extensions.goto('chrome://extensions');
    const turn = (on: boolean) =>
      extensions.evaluate(([id, enabled]) => chrome.management.setEnabled(id, enabled), [rekey.id, on] as const);
    await turn(false);
    await generate(page);
    await turn(true);
    await expect(() => rekey.ask(() => chrome.runtime.id, null)).toPass();
    await expectKept(rekey, { accounts: 1, questions: 1, rotations: 0 });
    await expectBadge(rekey, '?');
    await generate(page);
    await expectKept(rekey, { accounts: 1, questions: 0, rotations: 1 });
  });
});

async function raiseVersion(folder: string): Promise<void> {
  const file = path.join(folder, 'manifest.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), version: '9.9.9' }));
}
