import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { Pipedrive } from '../pipedrive/server';
import type { Extension } from './harness/extension';
import { expect, test } from './harness/fixtures';
import { formsOf, leaksBelow, leaksIn } from './harness/leaks';
import { readStored } from './harness/stored';
import { leaksWithoutRekey, placesBeyond } from './harness/without-rekey';
import { expectCard, expectImpact, generate, visitApiTab } from './steps/api-tab';
import { expectBadge, openPopup } from './steps/checklist';
import { madeToken, plant } from './steps/control';
import { openSettings } from './steps/history';
import { close, handleAll, testAll } from './steps/main-job';
import { heardMessages, hearMessages } from './steps/messages';
import { DOWN, importTools } from './steps/tools';

const control = madeToken('control');

test('no trace of a token is left by the main job that the page alone would not leave', async ({
  context,
  pipedrive,
  profile,
  recording,
  rekey,
}) => {
  test.setTimeout(120_000);
  await hearMessages(rekey);
  await plant(rekey, control);
  await importTools(rekey);
  await atPipedrive(context, pipedrive, async (tab, step) => {
    if (step === 'visited') return expectImpact(tab, DOWN);
    await expectBadge(rekey, String(DOWN));
    return expectCard(tab, /3 tools need the new token, 2 to check/);
  });
  const popup = await openPopup(rekey);
  await handleAll(popup, rekey);
  await testAll(popup, rekey);
  await close(popup);
  const exported = await exports(rekey);
  await popup.evaluate((text) => console.log(text), control);

  const tokens = pipedrive.world.tokenHistory('acme', 'ana');
  expect(tokens).toHaveLength(2);
  const stored = await readStored(rekey);
  const messages = await heardMessages(rekey);
  expect(leaksIn(stored, control)).toContain('plain');
  expect(leaksIn(recording.console, control)).toEqual(['plain']);
  expect(messages.map(({ type }) => type)).toContain('token-seen');
  const told = { stored, messages, exported, console: recording.console, requests: recording.requests };
  for (const token of tokens) {
    for (const [place, data] of Object.entries(told)) expect(leaksIn(data, token), place).toEqual([]);
  }
  for (const fingerprint of fingerprintsIn(stored)) expect(exported.join(), 'an export').not.toContain(fingerprint);
  expect(recording.console.filter(({ type }) => type === 'error')).toEqual([]);
  const own = `chrome-extension://${rekey.id}`;
  const sent = recording.requests.filter(({ from, url }) => from.startsWith(own) && !url.startsWith(own));
  expect(sent.filter(({ url }) => !url.startsWith('blob:'))).toEqual([]);
  expect(pipedrive.world.requests.list({ kind: 'api' })).toEqual([]);

  await context.close();
  const planted = (await leaksBelow(profile, control)).filter(({ file }) => /IndexedDB/.test(file));
  const forms = formsOf(control).map(({ name }) => name);
  expect([...new Set(planted.map(({ form }) => form))]).toEqual(expect.arrayContaining(forms));
  const withRekey = (await Promise.all(tokens.map((token) => leaksBelow(profile, token)))).flat();
  expect(withRekey.filter(({ file }) => file.includes(rekey.id) || /Extension/.test(file))).toEqual([]);
  const without = await leaksWithoutRekey({ pipedrive }, async (bare) => {
    await atPipedrive(bare, pipedrive, (tab) => tab.waitForTimeout(1000));
    return pipedrive.world.tokenHistory('acme', 'ana').slice(-2);
  });
  expect(placesBeyond(withRekey, without)).toEqual([]);
});

/** What a user does in Pipedrive itself: look, generate, come back later. */
async function atPipedrive(
  context: BrowserContext,
  pipedrive: Pipedrive,
  settled: (tab: Page, step: 'visited' | 'generated') => Promise<void>,
): Promise<void> {
  const tab = await visitApiTab(context, pipedrive);
  await settled(tab, 'visited');
  await generate(tab);
  await settled(tab, 'generated');
  await tab.reload();
  await tab.locator('[data-test="api-token"]').waitFor();
  await tab.goto(`${pipedrive.origin('acme')}/deals`);
}

/** Texts of both files that Rekey hands out. */
async function exports(rekey: Extension): Promise<string[]> {
  const tools = await rekey.open('dashboard', '#/tools');
  return [await download(tools, 'Export tools'), await download(await openSettings(rekey), 'Save a copy')];
}

async function download(page: Page, button: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await downloading).path(), 'utf8');
}

/** Every fingerprint that is stored. */
function fingerprintsIn(stored: unknown): Set<string> {
  const found = JSON.stringify(stored).matchAll(/"fingerprint":"([^"]+)"/g);
  const fingerprints = new Set([...found].map(([, fingerprint]) => fingerprint ?? ''));
  expect(fingerprints.size).toBe(2);
  return fingerprints;
}
