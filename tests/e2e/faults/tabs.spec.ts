import type { Page } from '@playwright/test';
import { expect, note, test } from '../harness/fixtures';
import { expectImpact, generate, visitApiTab } from '../steps/api-tab';
import { expectBadge, openPopup, task } from '../steps/checklist';
import { chooseFile, importTools, inventoryFile } from '../steps/tools';
import { truthOf } from './truth';

/** `REKEY_FAULTS=full`, as `npm run test:soak` has it, opens as many tabs as anybody has. */
const { TABS, API_TABS, TOOLS } =
  process.env.REKEY_FAULTS === 'full' ? { TABS: 50, API_TABS: 5, TOOLS: 40 } : { TABS: 6, API_TABS: 3, TOOLS: 12 };
const LATE = 5;

const tools = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}`, account: 'acme', auth: 'token' }));

/** Goes through the tools as fast as the screen follows, without a look at whether another screen was faster. */
async function pressAll(page: Page, names: readonly string[], button: string, state: string): Promise<void> {
  for (const name of names) {
    const own = task(page, name).getByRole('button', { name: button, exact: true, includeHidden: true });
    await expect(async () => {
      // A button that is gone was pressed on the other screen.
      await own.dispatchEvent('click', undefined, { timeout: 500 }).catch(() => {});
      await expect(task(page, name)).toHaveAttribute('data-state', state, { timeout: 2000 });
    }).toPass({ timeout: 20_000 });
  }
}

test(`${TABS} tabs, ${API_TABS} API tabs, popup, side panel and dashboard at once: one truth`, async ({
  context,
  pipedrive,
  rekey,
}) => {
  test.setTimeout(60_000 + TABS * 3000);
  const dashboard = await importTools(rekey, tools('Tool', TOOLS));
  const [first] = await Promise.all(Array.from({ length: API_TABS }, () => visitApiTab(context, pipedrive)));
  if (first === undefined) throw new Error('there is no API tab');
  for (let opened = 0; opened < TABS; opened += 5) {
    const some = Array.from({ length: Math.min(5, TABS - opened) }, async () => {
      await (await context.newPage()).goto(`${pipedrive.origin('acme')}/deals`);
    });
    await Promise.all(some);
  }
  await expectImpact(first, TOOLS);

  await generate(first);
  await expectBadge(rekey, String(TOOLS));
  // The others come to know the new token all at the same time.
  const api = context.pages().filter((page) => page.url().includes('/settings/api') && page !== first);
  await Promise.all(api.map((page) => page.reload()));
  const popup = await openPopup(rekey);
  const panel = await rekey.open('sidepanel');
  await expect(panel.getByRole('list', { name: 'Tools to update' }).getByRole('listitem')).toHaveCount(TOOLS);

  const names = tools('Tool', TOOLS).map(({ name }) => name);
  await Promise.all([
    ...[popup, panel].map((screen) => pressAll(screen, names, 'Mark as updated', 'updated')),
    chooseFile(dashboard, inventoryFile(tools('Late', LATE))),
  ]);
  await expectBadge(rekey, String(LATE));
  await Promise.all([popup, panel].map((screen) => pressAll(screen, names, 'It works', 'verified')));

  const told = async () => {
    const { rotations, wrong } = await truthOf(rekey, 'acme');
    const count = (type: string) => rotations[0]?.filter((one) => one === type).length;
    return {
      rotations: rotations.length,
      wrong,
      tasks: count('task-added'),
      updated: count('updated'),
      works: count('verified'),
    };
  };
  const once = { rotations: 1, wrong: null, tasks: TOOLS + LATE, updated: TOOLS, works: TOOLS };
  await expect.poll(told, { message: 'what was told', timeout: 20_000 }).toEqual(once);
  for (const screen of [popup, panel]) {
    await expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', String(TOOLS));
    await expect(task(screen, 'Late 0')).toHaveAttribute('data-state', 'broken');
  }
  await expectBadge(rekey, String(LATE));
  note(
    `${TABS} tabs, ${API_TABS} API tabs, 3 screens: ${TOOLS * 4} presses at once, ${TOOLS * 2} confirmations, lost: 0, doubled: 0`,
  );
});
