import type { Page } from '@playwright/test';
import type { Extension } from '../harness/extension';
import { expect } from '../harness/fixtures';

/** Tools of every kind of sign-in, one of them of another company: five of acme's use its token or may use it. */
export const TOOLS = [
  {
    name: 'n8n production',
    account: 'acme',
    auth: 'token',
    catalogue: 'n8n',
    url: 'https://n8n.acme.example/home/credentials',
    owner: 'ops@acme.example',
    critical: true,
    notes: 'edit the credential, do not re-create it',
  },
  { name: 'Website form', account: 'acme', auth: 'token', url: 'https://www.acme.example/forms' },
  { name: 'Report script', auth: 'token' },
  { name: 'Make scenarios', account: 'acme', auth: 'unknown' },
  { name: 'Old sync', account: 'acme' },
  { name: 'Phone system', account: 'acme', auth: 'oauth' },
  { name: 'Globex export', account: 'globex', auth: 'token' },
] as const;

/** How many of `TOOLS` wait when acme's token changes. */
export const DOWN = 5;

/** The import file of the contract around some tools. */
export function inventoryFile(tools: readonly unknown[]): string {
  return JSON.stringify({ format: 'rekey-inventory', version: 1, tools });
}

/** Chooses a file on the tools page. */
export async function chooseFile(page: Page, text: string, name = 'tools.json'): Promise<void> {
  const mimeType = name.endsWith('.csv') ? 'text/csv' : 'application/json';
  await page.getByLabel('Import tools').setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
}

/** Imports tools on the tools page. Out: that page. */
export async function importTools(rekey: Extension, tools: readonly unknown[] = TOOLS): Promise<Page> {
  const page = await rekey.open('dashboard', '#/tools');
  await chooseFile(page, inventoryFile(tools));
  await expect(page.getByText(`${tools.length} added`)).toBeVisible();
  return page;
}
