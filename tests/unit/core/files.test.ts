import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, readCell, writeCell } from '../../../utils/core/inventory/csv';
import { judgeTool, type ToolDraft } from '../../../utils/core/inventory/draft';
import { startJudging } from '../../../utils/core/inventory/import';
import { AUTHS, LIMITS } from '../../../utils/core/inventory/tool';
import { holdsSecret } from '../../../utils/core/secret';
import { TOKEN } from './records';

/** Signs that spreadsheets, CSV and JSON each mean something by, among letters of several scripts. */
const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\0',
  '\ufeff',
  '＝',
  'é',
  'e\u0301',
  '🙂',
  'ß',
  'a',
  ' ',
  '\\',
];
const odd = fc.string({
  unit: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  maxLength: 40,
});

/** Rows like those of a list, most of them good. */
const row = fc.record(
  {
    name: odd,
    account: fc.constantFrom('acme', 'globex', ''),
    auth: fc.constantFrom(...AUTHS),
    catalogue: odd,
    url: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.constant('')),
    owner: odd,
    critical: fc.boolean(),
    notes: odd,
  },
  { requiredKeys: ['name'] },
);

describe('a cell', () => {
  it('comes back as it was, and none is a formula to a spreadsheet', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const cell = writeCell(text);
        expect(readCell(cell)).toBe(text);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ["''@x", "'''@x"],
    ["'quoted'", "'quoted'"],
    ['＝1', "'＝1"],
    ['', ''],
  ])('%s is written %s', (text, cell) => {
    expect(writeCell(text)).toBe(cell);
  });
});

it('columns are told by name, without case; of two with one name the first counts', () => {
  expect(columnsOf([' Name ', 'URL', 'name', '__proto__'])).toEqual(['name', 'url', 'name (3)', '__proto__']);
});

it('judging what was judged changes nothing more', () => {
  fc.assert(
    fc.property(row, (given) => {
      const first = judgeTool(given);
      fc.pre(first.ok);
      expect(judgeTool(asRow(first.draft))).toMatchObject({ ok: true, draft: first.draft, cut: 0 });
    }),
    { numRuns: 2000 },
  );
});

it('takes any value for a row, and keeps no token of it', () => {
  const deep = fc.anything({ maxDepth: 4, withNullPrototype: true, withSparseArray: true });
  const field = fc.constantFrom('name', 'url', 'notes', 'owner', '__proto__', 'constructor', 'colour');
  const value = fc.oneof(
    deep,
    odd.map((text) => text + TOKEN),
    fc.constant(`javascript:${TOKEN}`),
  );
  const anyRow = fc.oneof(
    deep,
    fc.dictionary(field, value).map((made) => ({ name: 'n', ...made })),
  );
  fc.assert(
    fc.property(anyRow, (given) => {
      const verdict = judgeTool(given);
      expect(holdsSecret(JSON.stringify(verdict))).toBe(false);
      expect(({} as Record<string, unknown>).critical).toBeUndefined();
      if (verdict.ok && verdict.draft.url !== null) expect(verdict.draft.url).toMatch(/^https?:\/\//i);
    }),
    { numRuns: 2000 },
  );
});

describe('a file that means harm', () => {
  it('has its endless fields refused unread', () => {
    expect(judgeTool({ name: 'n', notes: '\ufdfa'.repeat(2_000_000) })).toMatchObject({
      field: 'notes',
      fault: 'too-long',
    });
  });

  it('has few of its endless unknown fields named', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, no) => [`field ${no}`, '']));
    const judging = startJudging();
    for (let no = 0; no < 5; no += 1) judging.take({ name: `n${no}`, ...many, [`own ${no}`]: 1 });
    expect(judging.end().ignored).toHaveLength(20);
  });

  it('has no more rows than a file may have', () => {
    const judging = startJudging();
    for (let no = 0; no < LIMITS.rows; no += 1) expect(judging.take({ name: `n${no}` })).toBe(true);
    expect(judging.end().drafts).toHaveLength(LIMITS.rows);
    expect(judging.take({ name: 'one more' })).toBe(false);
    expect(judging.end()).toMatchObject({ drafts: [], refused: [{ row: null, fault: 'too-many-rows' }] });
  });
});

function asRow({ company, ...draft }: ToolDraft): Record<string, unknown> {
  return { ...draft, account: company };
}
