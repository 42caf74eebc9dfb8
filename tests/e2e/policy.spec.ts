import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { findBrowser } from '../../scripts/set-up/browser.mjs';
import { startPipedrive } from '../pipedrive/server';
import { type Extension, extensionIn } from './harness/extension';
import { launch } from './harness/launch';
import { copyWithKey, setPolicy } from './harness/managed';
import { readStored } from './harness/stored';
import { expectTask, openPopup, press, task } from './steps/checklist';
import { chooseFile, inventoryFile } from './steps/tools';

const TOKEN = 'ab12'.repeat(10);

const POLICY = {
  tools: [
    {
      ...{ name: 'Data warehouse', account: 'acme', critical: true, owner: 'IT team', catalogue: 'acme-hub' },
      url: 'https://data.acme.example/keys',
    },
    { name: 'Old key', notes: `it was ${TOKEN}` },
    { name: 'Bad one', url: 'javascript:alert(1)' },
  ],
  catalogue: [
    {
      id: 'acme-hub',
      name: 'Acme Hub',
      auth: 'token',
      where: 'Keys of your team',
      link: 'https://hub.acme.example/{team}',
    },
  ],
  dueHours: { critical: 4, others: 48 },
  handOver: 'Use the vault of the IT team.',
  pageChecks: false,
  exports: false,
};

/** Runs `work` with a copy of the extension under a policy; says why where no policy can be set. */
async function underPolicy(policy: object, work: (rekey: Extension) => Promise<void>): Promise<void> {
  // Not under the project, whose checks would read the copy's scripts.
  const own = await mkdtemp(path.join(os.tmpdir(), 'rekey-policy-'));
  const { id, folder } = await copyWithKey(path.join(own, 'extension'));
  // Chrome and Edge read policies elsewhere and load no copies from the command line.
  const why = findBrowser()?.branded ? 'this browser is not Chromium' : await setPolicy(id, policy);
  if (why !== null) {
    await rm(own, { recursive: true });
    console.log(`Managed policy not tried in a real browser: ${why}.`);
    return;
  }
  const pipedrive = await startPipedrive({});
  const { context } = await launch({ extension: folder, pipedrive, profile: path.join(own, 'profile') });
  try {
    const rekey = await extensionIn(context);
    expect(rekey.id).toBe(id);
    await work(rekey);
  } finally {
    await context.close();
    await pipedrive.stop();
    await setPolicy(id, null);
    await rm(own, { recursive: true, force: true, maxRetries: 5 });
  }
}

base('an organisation gives tools and kinds, switches exports off, and each screen says so', async () => {
  await underPolicy(POLICY, async (rekey) => {
    const page = await rekey.open('dashboard', '#/tools');
    const row = page.locator('[data-tool="Data warehouse"]');
    await expect(row).toContainText('Set by your organisation');
    await expect(row.getByRole('button')).toHaveCount(0);
    await expect(page.locator('[data-row]')).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Export tools', exact: true })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Export as CSV', exact: true })).toBeDisabled();
    await expect(page.getByText('Your organisation has switched exports off.')).toBeVisible();
    await chooseFile(
      page,
      inventoryFile([{ name: 'DATA warehouse', account: 'acme', auth: 'oauth' }, { name: 'Mine' }]),
    );
    await expect(page.locator('section.summary')).toContainText('1 already there');
    await expect(page.locator('[data-row]')).toHaveCount(3);

    const settings = await rekey.open('dashboard', '#/settings');
    for (const words of [
      'Your organisation set this:',
      '2 tools are on everybody’s list.',
      'Saving the list or a copy as a file is switched off.',
      'Rekey does not look at your tools’ pages.',
      'How to hand over a token: Use the vault of the IT team.',
      '1 part of the policy could not be used:',
      'tools 3: url',
      '1 secret was cut out of the policy',
    ])
      await expect(settings.getByText(words.replace('’', "'"))).toBeVisible();
    await expect(settings.getByRole('button', { name: 'Save a copy', exact: true })).toBeDisabled();
    const critical = settings.getByLabel('Critical tools', { exact: true });
    await expect(critical).toBeDisabled();
    await expect(critical.locator('option:checked')).toHaveText('4 h');
    await expect(settings.getByText('Your organisation has set how long tools may take.')).toBeVisible();

    await page.getByRole('button', { name: 'Add tool', exact: true }).click();
    await page.getByRole('combobox', { name: 'Which tool?' }).fill('hub');
    const first = page.getByRole('option').first();
    await expect(first).toContainText('Acme Hub');
    await expect(first).toContainText('From your organisation');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'What your organisation says about Acme Hub' })).toContainText(
      'Keys of your team',
    );

    const popup = await openPopup(rekey);
    await popup.getByRole('button', { name: 'I generated a new token', exact: true }).click();
    await popup.getByLabel('Company address').fill('acme');
    await popup.getByRole('button', { name: 'Now', exact: true }).click();
    // Its kind, which the organisation described, says that it holds the token.
    await expectTask(popup, 'Data warehouse', 'broken', 'none');
    await expect(task(popup, 'Data warehouse')).toContainText('From your organisation');
    await expect(task(popup, 'Data warehouse')).toContainText('Keys of your team');
    await expect(task(popup, 'Data warehouse')).toContainText(/due in (?:4 h|3 h 59 min)/);
    await press(popup, 'Data warehouse', 'Ask IT team');
    await expect(popup.getByLabel('Message', { exact: true })).toHaveValue(/Use the vault of the IT team\./);
    expect(JSON.stringify(await readStored(rekey))).not.toContain(TOKEN);
  });
});
