import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportTable, exportTools } from '../../../utils/browser/service/exports';
import { importTools } from '../../../utils/browser/service/imports';
import { lookForTools } from '../../../utils/browser/service/look';
import { applyPolicy } from '../../../utils/browser/service/policy';
import { addTool, changeTool, removeTool } from '../../../utils/browser/service/tools';
import { copyOfEverything } from '../../../utils/browser/service/trouble';
import { db } from '../../../utils/browser/store/database';
import { id } from '../core/records';
import { asked, withBrowser } from './browser';
import { draft, openRotation, replaceToken, statesOf } from './stories';

withBrowser();

const set = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);
const listed = async () =>
  (await db.tools.toArray())
    .filter(({ removedAt }) => removedAt === null)
    .map(({ name, origin, notes }) => [name, origin, notes]);

describe("the organisation's tools", () => {
  it('are on the list with their origin, and their tasks on an open checklist', async () => {
    await replaceToken();
    await set({ tools: [{ name: 'Hub', auth: 'token', owner: 'IT' }] });
    await applyPolicy();
    await applyPolicy();
    expect(await listed()).toEqual([['Hub', 'policy', null]]);
    expect(await db.people.toArray()).toMatchObject([{ name: 'IT' }]);
    expect(await statesOf(await openRotation())).toEqual({ Hub: 'broken' });
  });

  it('sign in as the organisation says of their kind, as every tool of that kind does', async () => {
    const catalogue = [
      { id: 'hub', name: 'Hub', auth: 'token' },
      { id: 'zapier', name: 'Zapier', auth: 'oauth' },
    ];
    await set({ catalogue, tools: [{ name: 'Ours', catalogue: 'hub' }] });
    await applyPolicy();
    await addTool(draft('Mine', { auth: null, catalogue: 'Hub' }), null);
    await addTool(draft('Told', { auth: 'unknown', catalogue: 'hub' }), null);
    await importTools(new File(['name,catalogue\nZap,zapier\n'], 'tools.csv'));
    const auths = (await db.tools.toArray()).map(({ name, auth }) => [name, auth]);
    expect(Object.fromEntries(auths)).toEqual({ Ours: 'token', Mine: 'token', Told: 'unknown', Zap: 'oauth' });
  });

  it('can be neither changed nor removed, and follow the policy', async () => {
    await set({ tools: [{ name: 'Hub' }] });
    await applyPolicy();
    const [hub] = await db.tools.toArray();
    await expect(removeTool(hub?.id ?? '')).rejects.toThrow('organisation');
    await expect(changeTool(hub?.id ?? '', draft('Mine'), null)).rejects.toThrow('organisation');
    await set({ tools: [{ name: 'HUB', notes: 'in the vault' }] });
    await applyPolicy();
    expect(await db.tools.toArray()).toMatchObject([
      { id: hub?.id, name: 'HUB', origin: 'policy', notes: 'in the vault' },
    ]);
  });

  it('leave alone what the user has already, and are free once the policy names them no more', async () => {
    await addTool(draft('Hub', { notes: 'mine' }), null);
    await set({ tools: [{ name: 'hub', notes: 'theirs' }, { name: 'Vault' }] });
    await applyPolicy();
    expect(await listed()).toEqual(
      expect.arrayContaining([
        ['Hub', undefined, 'mine'],
        ['Vault', 'policy', null],
      ]),
    );
    await fakeBrowser.storage.managed.clear();
    await applyPolicy();
    const vault = (await db.tools.toArray()).find(({ name }) => name === 'Vault');
    expect(vault).toMatchObject({ origin: 'import', removedAt: null });
    await removeTool(vault?.id ?? '');
    expect(await listed()).toEqual([['Hub', undefined, 'mine']]);
  });
});

it('exports switched off are off wherever they are asked for; imports go on', async () => {
  await set({ exports: false });
  await importTools(new File(['name\nZap\n'], 'tools.csv'));
  for (const way of [exportTools, exportTable, copyOfEverything]) await expect(way()).rejects.toThrow('exports off');
  await set({ exports: true });
  expect(await exportTools()).toContain('Zap');
});

it('live checks switched off open no tab and ask nothing', async () => {
  await set({ liveChecks: false });
  await expect(lookForTools({ id: id(1), company: 'acme' })).rejects.toThrow('live checks off');
  expect(await fakeBrowser.tabs.query({ url: '*://*.pipedrive.com/*' })).toEqual([]);
  expect(asked.executeScript).not.toHaveBeenCalled();
});
