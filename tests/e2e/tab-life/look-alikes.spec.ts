import type { BrowserContext, Page } from '@playwright/test';
import { readCard } from '../harness/card';
import { expect, test } from '../harness/fixtures';
import { readStored } from '../harness/stored';
import { expectCard } from '../steps/api-tab';
import { madeToken } from '../steps/control';
import { expectKept, expectReading, expectStill } from '../steps/kept';

/** Hosts that only look like Pipedrive's: no script of ours may run there. */
const FOREIGN = [
  'acme.pipedrive.com.evil.example',
  'pipedrive.com.example',
  'xpipedrive.com',
  'acme.xpipedrive.com',
  'acme-pipedrive.com',
  'acme.pipedrive.co',
];
/** Pipedrive's own hosts without a company: the sentinel looks at the address, and that is all. */
const NO_COMPANY = [
  'pipedrive.com',
  'a.b.pipedrive.com',
  'acme.app.pipedrive.com',
  ...['www', 'api', 'developers', 'support', 'marketplace', 'oauth'].map((label) => `${label}.pipedrive.com`),
];

/** Answers for every host with a page that a detector would take for the API tab. */
async function answerEverywhere(context: BrowserContext): Promise<void> {
  const body = `<!doctype html><title>Settings</title><h1>API</h1><label>Your personal API token
    <input readonly value="${madeToken('look-alike')}"></label><button>Generate new token</button>`;
  await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** How many worlds of the extension's scripts there are in a page. */
async function ownWorlds(page: Page, extension: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let worlds = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extension}`) worlds += 1;
  });
  await session.send('Runtime.enable');
  await session.detach();
  return worlds;
}

test('on hosts that look like Pipedrive’s Rekey does not run, and on those without a company it keeps nothing', async ({
  context,
  rekey,
}) => {
  await answerEverywhere(context);
  const revision = async () => (await readStored(rekey)).storage.local;
  const before = await revision();
  const worlds = async (hosts: readonly string[]) =>
    Promise.all(
      hosts.map(async (host) => {
        const page = await context.newPage();
        await page.goto(`https://${host}/settings/api`);
        await page.locator('input').waitFor();
        return { page, count: await ownWorlds(page, rekey.id) };
      }),
    );
  const foreign = await worlds(FOREIGN);
  const without = await worlds(NO_COMPANY);
  await expectStill(rekey, { accounts: 0, questions: 0, rotations: 0 });
  expect(await revision()).toEqual(before);
  await expectReading(rekey, []);
  expect(foreign.map(({ count }) => count)).toEqual(FOREIGN.map(() => 0));
  // Seen where it runs, or the zeros above would prove nothing.
  expect(without.map(({ count }) => count)).toEqual(NO_COMPANY.map(() => 1));
  for (const { page } of [...foreign, ...without]) {
    expect(await readCard(page)).toBeNull();
    await page.close();
  }
  // The same page at a company's address is the API tab.
  const [real] = await worlds(['acme.pipedrive.com']);
  if (real === undefined) throw new Error('no page');
  await expectCard(real.page, /No tools on your list yet/);
  await expectKept(rekey, { accounts: 1, questions: 0, rotations: 0 });
});
