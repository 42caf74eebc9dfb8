import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './harness/fixtures';
import { generate, visitApiTab } from './steps/api-tab';
import { expectBadge, expectTask, openPopup, press, skip, task } from './steps/checklist';
import { DOWN, importTools } from './steps/tools';

/** Presses a button that saves a file. Out: its text. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

const chosen = (text: string) => ({ name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('a report is saved, checked, altered and erased; tasks are handed over and come back', async ({
  context,
  pipedrive,
  rekey,
}, info) => {
  test.setTimeout(180_000);
  await importTools(rekey);
  const tab = await visitApiTab(context, pipedrive);
  await generate(tab);
  await expectBadge(rekey, String(DOWN));
  const popup = await openPopup(rekey);
  await press(popup, 'Report script', 'It works');
  await expectTask(popup, 'Report script', 'verified', 'tested');
  await skip(popup, 'Old sync', 'Dora has retired it');
  await expectTask(popup, 'Old sync', 'skipped');

  // The owner is asked, and their word stays theirs.
  await press(popup, 'n8n production', 'Ask ops@acme.example');
  const message = popup.getByLabel('Message', { exact: true });
  await expect(message).toHaveValue(/a Pipedrive user of its own/);
  await expect(message).toHaveValue(/How to test it/);
  const mail = await popup.getByRole('link', { name: 'Open a mail' }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toMatch(/^mailto:ops@acme\.example\?subject=[^&]+&body=[^&\n]+$/);
  expect(mail).not.toMatch(/n8n|pipedrive\.com/i);
  await press(popup, 'n8n production', 'ops@acme.example says it is done');
  await expectTask(popup, 'n8n production', 'updated', 'said');
  await expect(task(popup, 'n8n production')).toContainText('ops@acme.example said so');

  // The report: without names unless they are asked for.
  const page = await rekey.open('dashboard', '#/history');
  await page.locator('main a[href^="#/history/"]').first().click();
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  const doc = page.locator('article.document');
  await expect(doc).toContainText('The rotation is still open');
  await expect(doc).toContainText('1 of 6: 1 on the word of whoever tested it.');
  for (const name of ['n8n', 'acme', 'Dora', 'ops@']) await expect(doc).not.toContainText(name);
  const nameless = await saved(page, 'Save as JSON');
  for (const name of ['n8n', 'acme', 'Dora', 'ops@', 'fingerprint']) expect(nameless).not.toContain(name);
  const seal = ((await doc.locator('.document__lines').textContent()) ?? '').trim();
  await page.screenshot({ path: info.outputPath('report.png'), fullPage: true });
  await page.getByLabel('With names and addresses').check();
  await expect(doc).toContainText('n8n production');
  const markdown = await saved(page, 'Save as Markdown');
  expect(markdown).toMatch(/^# Report on acme/);
  expect(markdown).toContain('Dora has retired it');
  await page.pdf({ path: info.outputPath('report.pdf'), preferCSSPageSize: true });

  // Checked from the file alone.
  await page.goto(rekey.url('dashboard.html#/history'));
  const check = async (text: string) => {
    await page.getByLabel('Choose a report').setInputFiles(chosen(text));
  };
  const result = page.locator('.check-report__result');
  await check(nameless);
  await expect(result).toHaveAttribute('data-judgement', 'consistent');
  await expect(result).toContainText('This browser holds the same rotation, and it agrees.');
  await result.getByLabel('The seal that you noted').fill(seal);
  await expect(result).toContainText('are those that were sealed');
  const parts = JSON.parse(nameless);
  await check(JSON.stringify({ ...parts, events: parts.events.slice(0, -1) }));
  await expect(result).toHaveAttribute('data-judgement', 'broken');
  await expect(result).toContainText('Cut short');
  const at = parts.events.findIndex((event: { what: { type: string } }) => event.what.type === 'skipped');
  parts.events[at].at += 1;
  await check(JSON.stringify(parts));
  await expect(result).toContainText(`Changed at event ${at + 1}.`);
  await page.screenshot({ path: info.outputPath('check.png'), fullPage: true });

  // Handed to a colleague as a file, who answers; here both are the same browser.
  await page.goto(rekey.url('dashboard.html#/hand-over'));
  await page.getByLabel('Website form').check();
  await page.getByLabel('To whom?').fill('Ben');
  const handOver = await saved(page, 'Save the hand-over file');
  expect(handOver).not.toMatch(/[0-9a-f]{40}/);
  const open = page.getByLabel('Open a hand-over or an answer');
  await open.setInputFiles(chosen(handOver.replace('https://www.acme', 'javascript://www.acme')));
  await expect(page.getByText('Nothing was changed.')).toBeVisible();
  await expect(page.locator('[data-hand-over]')).toHaveCount(0);
  await open.setInputFiles(chosen(handOver));
  const handed = page.locator('[data-hand-over]');
  await expect(handed.getByRole('link', { name: /Open www\.acme\.example/ })).toBeVisible();
  await handed.getByRole('button', { name: 'The new token is in', exact: true }).click();
  await expect(handed.locator('[data-said="updated"]')).toBeVisible();
  await page.screenshot({ path: info.outputPath('hand-over.png'), fullPage: true });
  const answer = await saved(page, 'Save the answer');
  await open.setInputFiles(chosen(answer));
  const back = page.locator('[data-answer]');
  await expect(back.getByRole('heading', { name: 'Reported by Ben' })).toBeFocused();
  await expectTask(popup, 'Website form', 'broken');
  await back.getByRole('button', { name: 'Take 1 in', exact: true }).click();
  await expectTask(popup, 'Website form', 'updated', 'said');
  await expect(task(popup, 'Website form')).toContainText('Ben said so');
  await open.setInputFiles(chosen(answer.replace(/"id": "[^"]{8}/, '"id": "00000000')));
  await expect(page.getByText('This browser never handed over')).toBeVisible();
  await expect(page.locator('[data-fate="not-handed-over"]')).toHaveCount(1);

  // Each kind of erasure shows first what will go.
  const erase = async (kind: string, which: string | null, goes: string) => {
    await page.goto(rekey.url('dashboard.html#/settings/erase'));
    await page.getByText(kind, { exact: true }).click();
    if (which !== null) await page.getByLabel('Which one?').selectOption({ label: which });
    await page.getByRole('button', { name: 'Show what will go', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'This will go' })).toBeFocused();
    await expect(page.locator('.erase')).toContainText(goes);
    if (kind === 'One person') await page.screenshot({ path: info.outputPath('erase.png'), fullPage: true });
    await page.getByRole('button', { name: 'Erase it for good', exact: true }).click();
    await expect(page.getByText('It was erased.')).toBeVisible();
  };
  await erase('One person', 'ops@acme.example', '1 person');
  await expect(task(popup, 'n8n production')).toContainText('(no name) said so');
  await erase('One tool', 'Website form', '1 tool');
  await expect(task(popup, 'Website form')).toHaveCount(0);
  await page.goto(rekey.url('dashboard.html#/history'));
  await page.locator('main a[href^="#/history/"]').first().click();
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  await expect(doc).toContainText(/Event \d+ was erased/);
  const holed = await saved(page, 'Save as JSON');
  await page.goto(rekey.url('dashboard.html#/history'));
  await check(holed);
  await expect(result).toHaveAttribute('data-judgement', 'consistent');
  await expect(result).toContainText(/Event \d+ was erased/);
  await result.getByLabel('The seal that you noted').fill(seal);
  await expect(result).toHaveAttribute('data-judgement', 'consistent');

  // Of two rotations one goes; the one that followed it, its checklist and the tools stay.
  await generate(tab);
  // Website form is gone, and Old sync stays left out.
  await expectBadge(rekey, String(DOWN - 2));
  await page.goto(rekey.url('dashboard.html#/history'));
  const rotations = page.locator('main a[href^="#/history/"]');
  await expect(rotations).toHaveCount(2);
  const kept = await rotations.first().getAttribute('href');
  await rotations.last().click();
  await page.getByRole('link', { name: 'Erase', exact: true }).click();
  await page.getByRole('button', { name: 'Show what will go', exact: true }).click();
  await expect(page.locator('.erase li')).toContainText([/^1 rotation, /, /^What \d+ events say$/, /^1 reason /]);
  await expect(page.locator('.erase')).not.toContainText('still open');
  await page.getByRole('button', { name: 'Erase it for good', exact: true }).click();
  await expect(page.getByText('It was erased.')).toBeVisible();
  await page.goto(rekey.url('dashboard.html#/history'));
  await expect(rotations).toHaveCount(1);
  await expect(rotations).toHaveAttribute('href', kept ?? '');
  await expectTask(popup, 'n8n production', 'broken');
  await expectBadge(rekey, String(DOWN - 2));
  await erase('One account', 'acme', '1 account');
  await expectBadge(rekey, '');
  await erase('Everything', null, 'All settings');
  const tools = await rekey.open('dashboard', '#/tools');
  await expect(tools.getByRole('heading', { name: 'What uses your token?' })).toBeVisible();
});
