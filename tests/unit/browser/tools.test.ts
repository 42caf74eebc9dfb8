import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { exportTools } from '../../../utils/browser/service/exports';
import { addTools as addSeveral, importTools, undoImport } from '../../../utils/browser/service/imports';
import { markUpdated } from '../../../utils/browser/service/tasks';
import { addTool, changeTool, removeTool, restoreTool } from '../../../utils/browser/service/tools';
import { copyOfEverything } from '../../../utils/browser/service/trouble';
import { db } from '../../../utils/browser/store/database';
import { eventsOf } from '../../../utils/browser/store/log';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { id, TOKEN } from '../core/records';
import { pass, withBrowser } from './browser';
import { addTools, COMPANY, draft, onlyTask, openRotation, replaceToken, statesOf } from './stories';

withBrowser();

const states = async () => statesOf(await openRotation());

function json(...tools: Record<string, unknown>[]): File {
  return new File([JSON.stringify({ format: 'rekey-inventory', version: 1, tools })], 'tools.json');
}

describe('a tool', () => {
  it('is added once per name and account, whatever the case', async () => {
    const [first] = await addTools('Zap');
    expect(await addTool(draft(' zAP '), null)).toEqual({ id: first, alreadyThere: true });
    expect(await addTool(draft('Zap', { company: COMPANY }), null)).toMatchObject({ alreadyThere: false });
    expect(await db.tools.count()).toBe(2);
  });

  it('added twice at once is there once', async () => {
    const added = await Promise.all([addTool(draft('Zap'), null), addTool(draft('Zap'), null)]);
    expect(added.map(({ alreadyThere }) => alreadyThere).sort()).toEqual([false, true]);
    expect(await db.tools.count()).toBe(1);
  });

  it('shares its owner with others by name', async () => {
    await addTool(draft('Zap', { owner: 'Ops team' }), null);
    await addTool(draft('Sync', { owner: 'ops TEAM' }), null);
    expect(await db.people.toArray()).toMatchObject([{ name: 'Ops team' }]);
  });

  it('has the access that its kind has when nothing was said', async () => {
    await addTool(draft('Robot', { auth: null, catalogue: 'no such kind' }), null);
    expect((await db.tools.toArray())[0]).toMatchObject({ auth: 'unknown', account: null, removedAt: null });
  });

  it('joins an open rotation of its account, and no other', async () => {
    await replaceToken();
    await addTools('Zap');
    await addTool(draft('Elsewhere', { company: 'other' }), null);
    await addTool(draft('Another user', { company: COMPANY }), id(9));
    expect(await states()).toEqual({ Zap: 'broken' });
  });
});

describe('a saved copy', () => {
  const copy = async () => new File([await copyOfEverything()], 'rekey-copy.json');
  const exported = async () => JSON.parse(await exportTools()) as unknown;

  it('gives its tools back by the rules of an import, and nothing else', async () => {
    const url = 'https://zapier.com/app/zaps';
    await addTool(draft('Zap', { company: COMPANY, auth: 'token', owner: 'Ana', url, critical: true }), null);
    await addTools('Sync', 'Gone');
    const gone = (await db.tools.toArray()).find(({ name }) => name === 'Gone');
    await removeTool(gone?.id ?? '');
    await replaceToken();
    const [file, before] = [await copy(), await exported()];
    expect(await importTools(file)).toMatchObject({ batch: null, added: 0, alreadyThere: 2, refused: [], ignored: [] });
    await Promise.all(db.tables.map((table) => table.clear()));
    expect(await importTools(file)).toMatchObject({ added: 2, alreadyThere: 0, refused: [], cut: 0, fromCopy: true });
    expect(await exported()).toEqual(before);
    expect((await db.tools.toArray()).map(({ origin }) => origin)).toEqual(['import', 'import']);
    expect([await db.rotations.count(), await db.events.count(), await db.accounts.count()]).toEqual([0, 0, 0]);
  });

  it.each([
    ['wrong-format', { format: 'rekey-copy', version: 1 }],
    ['wrong-format', { format: 'rekey-copy', version: 1, tables: { tools: {} } }],
    ['wrong-version', { format: 'rekey-copy', version: 2, tables: { tools: [{ name: 'Zap' }] } }],
    ['empty', { format: 'rekey-copy', version: 1, tables: { tools: [], people: 'x' } }],
  ])('is refused as %s where it is none', async (fault, value) => {
    const summary = await importTools(new File([JSON.stringify(value)], 'x.json'));
    expect(summary).toMatchObject({ added: 0, refused: [{ row: null, field: 'file', fault }] });
  });

  it('is judged row by row, as anybody may have written it', async () => {
    const tools = [{ name: 'Zap', notes: `key ${TOKEN}`, owner: 7 }, null, { name: 'Bad', url: 'javascript:alert(1)' }];
    const file = new File([JSON.stringify({ format: 'rekey-copy', version: 1, tables: { tools } })], 'x.json');
    const summary = await importTools(file);
    expect(summary).toMatchObject({ added: 1, cut: 1 });
    expect(summary.refused).toEqual([
      { row: 2, field: 'name', fault: 'unreadable' },
      { row: 3, field: 'url', fault: 'not-web' },
    ]);
    expect(JSON.stringify(await db.tools.toArray())).not.toContain(TOKEN);
  });
});

describe('many tools added at once', () => {
  it('are there at once or not at all, leave alone what is there, and can be taken back', async () => {
    await addTools('Zap');
    await replaceToken();
    const { batch, added, alreadyThere } = await addSeveral([
      draft('zap'),
      draft('Form'),
      draft('Robot', { owner: 'Ana' }),
    ]);
    expect({ added, alreadyThere }).toEqual({ added: 2, alreadyThere: 1 });
    expect(await states()).toEqual({ Zap: 'broken', Form: 'broken', Robot: 'broken' });
    await undoImport(batch ?? '');
    expect(await states()).toEqual({ Zap: 'broken' });
  });

  it('that are all there already leave nothing to take back', async () => {
    await addTools('Zap');
    expect(await addSeveral([draft('ZAP')])).toMatchObject({ batch: null, added: 0, alreadyThere: 1 });
  });
});

describe('a tool that changes during a rotation', () => {
  it('takes its task along', async () => {
    await addTool(draft('Zap', { auth: 'unknown' }), null);
    await replaceToken();
    const { id: tool = '', createdAt } = (await onlyTask()).tool ?? {};
    pass(1000);
    await changeTool(tool, draft('Zap 2', { auth: 'token' }), null);
    expect(await states()).toEqual({ 'Zap 2': 'broken' });
    expect(await db.tools.get(tool)).toMatchObject({ createdAt, updatedAt: Date.now() });
    await changeTool(tool, draft('Zap 2', { auth: 'oauth' }), null);
    expect(await states()).toEqual({ 'Zap 2': 'unaffected' });
    await changeTool(tool, draft('Zap 2', { auth: 'token' }), null);
    await changeTool(tool, draft('Zap 2', { company: 'other' }), null);
    expect(await states()).toEqual({});
  });

  it('goes off the checklist when it is removed, and comes back', async () => {
    const [zap = ''] = await addTools('Zap', 'Sync');
    await replaceToken();
    await removeTool(zap);
    expect(await states()).toEqual({ Sync: 'broken' });
    expect((await db.tools.get(zap))?.removedAt).toBe(Date.now());
    await restoreTool(zap);
    expect(await states()).toEqual({ Sync: 'broken', Zap: 'broken' });
    expect(firstBreak(await eventsOf((await openRotation()).id))).toBeNull();
  });

  it('stays where it was confirmed, though it is removed', async () => {
    const [zap = ''] = await addTools('Zap');
    await replaceToken();
    await markUpdated((await onlyTask()).ref);
    await removeTool(zap);
    expect(await states()).toEqual({ Zap: 'updated' });
  });

  it('cannot change once its row is gone', async () => {
    await expect(changeTool(id(1), draft('Zap'), null)).rejects.toThrow();
    await expect(restoreTool(id(1))).rejects.toThrow();
  });
});

describe('an import', () => {
  const file = () => json({ name: 'Zap', auth: 'token', owner: 'Ops team' }, { name: 'Sync', notes: `was ${TOKEN}` });

  it('takes the good rows, refuses the others, and cuts secrets out', async () => {
    const bad = [{ auth: 'token' }, { name: 'Bad', url: 'javascript:alert(1)' }];
    const summary = await importTools(json({ name: 'Zap', colour: 'red' }, ...bad, { name: 'Sync', notes: TOKEN }));
    expect(summary).toMatchObject({ added: 2, alreadyThere: 0, cut: 1, ignored: ['colour'] });
    expect(summary.refused).toEqual([
      { row: 2, field: 'name', fault: 'missing' },
      { row: 3, field: 'url', fault: 'not-web' },
    ]);
    expect(JSON.stringify(await db.tools.toArray())).not.toContain(TOKEN);
  });

  it('of the same file again changes and doubles nothing', async () => {
    await importTools(file());
    const before = await db.tools.toArray();
    expect(await importTools(file())).toMatchObject({ added: 0, alreadyThere: 2, batch: null });
    expect(await db.tools.toArray()).toEqual(before);
  });

  it('takes a tool that stands twice in the file once', async () => {
    expect(await importTools(json({ name: 'Zap' }, { name: 'ZAP' }))).toMatchObject({ added: 1, alreadyThere: 1 });
  });

  it('is taken back whole, and what was there before stays', async () => {
    await addTools('Zap');
    await replaceToken();
    const { batch } = await importTools(file());
    expect(await states()).toEqual({ Zap: 'broken', Sync: 'unsure' });
    await undoImport(batch ?? '');
    expect(await states()).toEqual({ Zap: 'broken' });
    expect((await db.tools.toArray()).filter(({ removedAt }) => removedAt === null)).toMatchObject([{ name: 'Zap' }]);
    await undoImport(id(7));
    expect(await importTools(file())).toMatchObject({ added: 1, alreadyThere: 1 });
  });

  it('is still undone when the same file was tried again', async () => {
    const { batch } = await importTools(file());
    await importTools(file());
    await undoImport(batch ?? '');
    expect((await db.tools.toArray()).filter(({ removedAt }) => removedAt === null)).toEqual([]);
  });

  it.each([
    ['not-json', new File(['{'], 'tools.json')],
    ['empty', new File([' '], 'tools.json')],
    ['empty', json()],
    ['wrong-format', new File(['[]'], 'tools.json')],
    ['wrong-version', new File(['{"format":"rekey-inventory","version":2,"tools":[]}'], 'tools.json')],
    ['not-csv', new File(['a,b\n1,2'], 'tools.csv')],
    ['wrong-encoding', new File([new Uint8Array([0xc3, 0x28])], 'tools.json')],
    ['too-big', new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'tools.json')],
  ])('refuses a whole file: %s', async (fault, whole) => {
    expect((await importTools(whole)).refused).toEqual([{ row: null, field: 'file', fault }]);
    expect(await db.tools.count()).toBe(0);
  });
});

it('what was exported comes back exactly', async () => {
  await importTools(
    json(
      { name: 'Zap “ü”', account: 'acme', auth: 'token', url: 'https://zap.example/a?b=1#c', critical: true },
      { name: 'Sync', auth: 'unknown', catalogue: 'zapier', owner: 'Ops team', notes: 'two\nlines, "quoted"' },
      { name: '=1+1', auth: 'oauth' },
      // Many in the same moment keep their order.
      ...Array.from({ length: 20 }, (_, no) => ({ name: `Tool ${no}` })),
    ),
  );
  const exported = await exportTools();
  await Promise.all(db.tables.map((table) => table.clear()));
  expect(await importTools(new File([exported], 'x.json'))).toMatchObject({ added: 23, refused: [], cut: 0 });
  expect(await exportTools()).toBe(exported);
});
