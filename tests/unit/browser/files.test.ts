import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exportTable, exportTools } from '../../../utils/browser/service/exports';
import { importTools, undoImport } from '../../../utils/browser/service/imports';
import { db } from '../../../utils/browser/store/database';
import { withBrowser } from './browser';
import { addTools, replaceToken } from './stories';

withBrowser();
// Properties run hundreds of imports, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const SIGNS = ['=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r\n', '\n', 'é', 'e\u0301', '🙂', 'ﬁ', 'a', ' ', '\\'];
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  maxLength: 20,
});
const row = fc.record(
  {
    name: text,
    account: fc.constantFrom('acme', 'globex', ''),
    auth: fc.constantFrom('token', 'oauth', 'unknown'),
    catalogue: text,
    url: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant('')),
    owner: fc.constantFrom('', 'ops', '=ben', '@ana', 'two\nlines'),
    critical: fc.boolean(),
    notes: text,
  },
  { requiredKeys: ['name'] },
);
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

/** Two lists in which no field conflicts: each takes its tools from one list of tools that all differ. */
const twoLists = fc
  .tuple(
    fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 10,
      selector: ({ name }) => name.normalize('NFKC').replace(/\W/g, '') + name.length,
    }),
    fc.array(fc.nat(2), { maxLength: 10 }),
  )
  .map(([tools, sides]) => {
    const named = tools.map((one, no) => ({ ...one, name: `${no} ${one.name}` }));
    return [named.filter((_, no) => sides[no] !== 1), named.filter((_, no) => sides[no] !== 2)] as const;
  });

function json(tools: readonly unknown[]): File {
  return new File([JSON.stringify({ format: 'rekey-inventory', version: 1, tools })], 'tools.json');
}

const csv = (table: string) => new File([table], 'tools.csv');
const clear = () => Promise.all(db.tables.map((table) => table.clear()));

/** What is on the list, in no order, as people see it. */
async function listed(): Promise<string[]> {
  const { tools } = JSON.parse(await exportTools()) as { tools: unknown[] };
  return tools.map((tool) => JSON.stringify(tool)).sort();
}

describe('import(export(x)) = x', () => {
  it.each([
    ['JSON', async () => new File([await exportTools()], 'x.json')],
    ['CSV', async () => csv(await exportTable())],
  ])('as %s', async (_name, out) => {
    await fc.assert(
      fc.asyncProperty(rows, async (tools) => {
        await clear();
        const { added } = await importTools(json(tools));
        fc.pre(added > 0);
        const [before, file] = [await exportTools(), await out()];
        await clear();
        expect(await importTools(file)).toMatchObject({ added, alreadyThere: 0, refused: [], cut: 0, ignored: [] });
        expect(await exportTools()).toBe(before);
      }),
      { numRuns: 150 },
    );
  });

  it('in a table that is safe to open in a spreadsheet', async () => {
    await importTools(json([{ name: '=1+1', notes: '@SUM(A1)\n=2', owner: '+49', url: 'https://a.example/' }]));
    expect(await exportTable()).toBe(
      '\ufeffname,account,auth,catalogue,url,owner,critical,notes\r\n' +
        `'=1+1,,unknown,,https://a.example/,'+49,false,"'@SUM(A1)\n=2"\r\n`,
    );
  });
});

describe('two lists become one', () => {
  it('the same whatever comes first, and nothing more when one comes again', async () => {
    await fc.assert(
      fc.asyncProperty(twoLists, async ([one, other]) => {
        const merged: string[][] = [];
        for (const order of [
          [one, other],
          [other, one],
          [one, one, other, one],
        ]) {
          await clear();
          for (const list of order) await importTools(json(list));
          merged.push(await listed());
        }
        expect(merged[1]).toEqual(merged[0]);
        expect(merged[2]).toEqual(merged[0]);
      }),
      { numRuns: 50 },
    );
  });

  it('and where they conflict, what is there stays as it is', async () => {
    await importTools(json([{ name: 'Zap', auth: 'token' }]));
    const before = await db.tools.toArray();
    await importTools(json([{ name: 'zap', auth: 'oauth', notes: 'theirs', url: 'https://theirs.example/' }]));
    expect(await db.tools.toArray()).toEqual(before);
  });

  it('what came in carries its origin, what was written here does not', async () => {
    await addTools('Mine');
    await importTools(json([{ name: 'Theirs' }, { name: 'mine' }]));
    expect((await db.tools.toArray()).map(({ name, origin }) => [name, origin]).sort()).toEqual([
      ['Mine', undefined],
      ['Theirs', 'import'],
    ]);
  });

  it('each import is taken back by itself', async () => {
    const first = await importTools(json([{ name: 'A' }]));
    await importTools(json([{ name: 'B' }]));
    await undoImport(first.batch ?? '');
    expect(await listed()).toEqual([JSON.stringify({ name: 'B', auth: 'unknown', critical: false })]);
  });
});

describe('a cancel', () => {
  it.each([0.3, 0.7, 1])('leaves nothing half done, at %f of the way', async (where) => {
    await addTools('Mine');
    await replaceToken();
    const before = await everything();
    const stop = new AbortController();
    vi.useRealTimers();
    const onProgress = (done: number) => {
      if (done >= where) stop.abort();
    };
    const many = Array.from({ length: 3000 }, (_, no) => ({
      name: `Tool ${no}`,
      owner: `Owner ${no}`,
      notes: 'x'.repeat(500),
    }));
    await expect(importTools(json(many), { signal: stop.signal, onProgress })).rejects.toThrow('aborted');
    expect(await everything()).toEqual(before);
  });

  const everything = () => Promise.all(db.tables.map((table) => table.toArray()));
});
