import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { importTools } from '../../../utils/browser/service/imports';
import { db } from '../../../utils/browser/store/database';
import { TOKEN } from '../core/records';
import { withBrowser } from './browser';

withBrowser();
// Properties run hundreds of imports, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

function json(tools: readonly unknown[]): File {
  return new File([JSON.stringify({ format: 'rekey-inventory', version: 1, tools })], 'tools.json');
}

const csv = (table: string | Uint8Array<ArrayBuffer>) => new File([table], 'tools.csv');
const clear = () => Promise.all(db.tables.map((table) => table.clear()));

describe('a hostile file', () => {
  const nothing = async (file: File, fault: string) => {
    expect((await importTools(file)).refused).toEqual([{ row: null, field: 'file', fault }]);
    expect(await db.tools.count()).toBe(0);
  };

  it('of 100 MB is refused by its size, before it is read', async () => {
    const huge = json([]);
    Object.defineProperty(huge, 'size', { value: 100 * 1024 * 1024 });
    const read = vi.spyOn(huge, 'arrayBuffer');
    await nothing(huge, 'too-big');
    expect(read).not.toHaveBeenCalled();
  });

  it('nested 10,000 levels deep', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    await nothing(new File([deep], 'x.json'), 'wrong-format');
    await nothing(new File([`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`], 'x.json'), 'wrong-format');
    await nothing(
      new File([`{"format":"rekey-inventory","version":1,"tools":[{"name":"Zap","x":${deep}}]}`], 'x.json'),
      'wrong-format',
    );
    await nothing(new File(['['.repeat(5_000_000)], 'x.json'), 'wrong-format');
    const shallow = [[{ a: '[[[["' }]];
    const inside = json([shallow, { name: 'Zap', notes: '["\\"'.repeat(90), x: shallow }]);
    expect(await importTools(inside)).toMatchObject({
      added: 1,
      refused: [{ row: 1, fault: 'unreadable' }],
      ignored: ['x'],
    });
  });

  it('with a row without end', async () => {
    await nothing(csv(`name,notes\n"${'x'.repeat(200_000)}`), 'not-csv');
    await nothing(csv(`name,notes\n${'"'.repeat(200_000)}`), 'not-csv');
    await nothing(csv(`name${',x'.repeat(2000)}\nn`), 'not-csv');
    // Inch marks within cells open nothing, however far apart they are.
    const inches = `name\n5" screen\n${Array.from({ length: 9000 }, (_, no) => `tool number ${no}\n`).join('')}`;
    expect(await importTools(csv(inches))).toMatchObject({ added: 9001, refused: [] });
  });

  it('with keys of the prototype, in JSON and CSV', async () => {
    const poison = '{"name":"A","__proto__":{"critical":true},"constructor":{"prototype":{"critical":true}}}';
    await importTools(
      new File([`{"format":"rekey-inventory","version":1,"tools":[${poison}],"__proto__":{"x":1}}`], 'x.json'),
    );
    await importTools(csv('name,__proto__,constructor,toString\nB,1,2,3\n'));
    expect((await db.tools.toArray()).map(({ name, critical }) => [name, critical]).sort()).toEqual([
      ['A', false],
      ['B', false],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('with addresses that run or hide something', async () => {
    const bad = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      '\u0001javascript:x',
      'java\nscript:x',
      'https:\\\\evil.example',
      '//evil.example',
      'vbscript:x',
      'blob:https://a.example/1',
    ];
    const summary = await importTools(json(bad.map((url, no) => ({ name: `n${no}`, url }))));
    expect(summary).toMatchObject({ added: 0 });
    expect(summary.refused.map(({ field }) => field)).toEqual(bad.map(() => 'url'));
  });

  it('in an encoding that would spoil its words', async () => {
    await nothing(csv(new Uint8Array(Buffer.from('name\nCaf\u00e9', 'latin1'))), 'wrong-encoding');
    await nothing(csv(new Uint8Array(Buffer.from('name\nZap', 'utf16le'))), 'not-csv');
    await nothing(new File(['\0\0\0\0'], 'x.json'), 'not-json');
    const utf16 = Buffer.from('\ufeffname\nCaf\u00e9\n', 'utf16le').swap16();
    expect(await importTools(csv(new Uint8Array(utf16)))).toMatchObject({ added: 1 });
    expect(await importTools(csv('name\nZap\0per\n'))).toMatchObject({ added: 1 });
    expect((await db.tools.toArray()).map(({ name }) => name).sort()).toEqual(['Caf\u00e9', 'Zapper']);
  });

  it('with a token anywhere: cut and told, and nowhere kept', async () => {
    const table = csv(`name,notes,colour\nZap ${TOKEN},see ?api_token=${TOKEN},${TOKEN}\n`);
    expect(await importTools(table)).toMatchObject({ added: 1, cut: 3 });
    const kept = await Promise.all(db.tables.map((one) => one.toArray()));
    expect(JSON.stringify(kept)).not.toContain(TOKEN);
  });

  it('brings no settings', async () => {
    const file = {
      format: 'rekey-inventory',
      version: 1,
      tools: [{ name: 'Zap' }],
      settings: { exports: false },
      accounts: [{}],
    };
    await importTools(new File([JSON.stringify(file)], 'x.json'));
    const told = db.tables.filter(({ name }) => name !== 'meta');
    const filled = await Promise.all(told.map(async (one) => [one.name, await one.count()] as const));
    expect(
      filled
        .filter(([, count]) => count > 0)
        .map(([name]) => name)
        .sort(),
    ).toEqual(['imports', 'tools']);
  });

  it('of any bytes at all neither throws nor gets in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('x.json', 'x.csv'), async (bytes, name) => {
        const { added } = await importTools(new File([new Uint8Array(bytes)], name));
        expect(added).toBe(0);
      }),
      { numRuns: 1500 },
    );
  });

  it('of a table of any signs is read or refused, row by row', async () => {
    const signs = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', ';', "'", '=', 'a', ' ', '\t', '|'),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(signs, async (body) => {
        await clear();
        const { added, alreadyThere, refused } = await importTools(csv(`name,notes\n${body}`));
        expect(await db.tools.count()).toBe(added);
        expect(refused.every(({ row }) => row === null || row <= body.length + 1)).toBe(true);
        expect(alreadyThere).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
