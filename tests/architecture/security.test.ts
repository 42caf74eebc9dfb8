import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/set-up/run.mjs';
import { db } from '../../utils/browser/store/database';
import { shipped } from './sources';

const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const security = read('SECURITY.md');

/** Names in the first column of the table under a heading row. */
function firstColumn(head: string): string[] {
  const table = security.slice(security.indexOf(`| ${head} |`)).split('\n\n')[0] ?? '';
  const cells = table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

/** Rows of `meta`: constants by which the code reads and writes them, with their file. */
const META_CALL = /\bmeta\.(?:get|put|delete)\((?:\{ key: )?([A-Z_]+)[^)]*\)/g;
const metaRows = shipped.flatMap(({ path: file, text }) =>
  [...new Set([...text.matchAll(META_CALL)].map(([, constant = '']) => constant))].map((constant) => ({
    file,
    constant,
    name: text.match(new RegExp(`const ${constant} = '([^']+)'`))?.[1] ?? constant,
    /** The same word is a key of the storage as well. */
    isShared: text.replace(META_CALL, '').split(new RegExp(`\\b${constant}\\b`)).length > 2,
  })),
);

test('every promise of SECURITY.md names a test that is there', () => {
  const promises = security.split('\n').filter((line) => /^\d+\. /.test(line));
  expect(promises.length).toBeGreaterThan(8);
  const named = promises.map((line) => [...line.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file));
  expect(promises.filter((_, index) => named[index]?.length === 0)).toEqual([]);
  expect(named.flat().filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test('SECURITY.md says of every table of the database what is in it, and of no other', () => {
  expect(firstColumn('table of the database').sort()).toEqual(db.tables.map(({ name }) => name).sort());
});

test('SECURITY.md says of every row of `meta` what it holds, and of no other', () => {
  expect(firstColumn('row of `meta`').sort()).toEqual([...new Set(metaRows.map(({ name }) => name))].sort());
  // A row that is named in place would not be found above.
  expect(shipped.filter(({ text }) => /\bmeta\.(?:get|put|delete)\((?:\{ key: )?'/.test(text))).toEqual([]);
});

test('SECURITY.md says of every key of the storage what it holds, and of no other', () => {
  const touching = shipped.filter(({ text }) => /storage\.(?:local|session)\s*\.(?:get|set|remove)\(/.test(text));
  expect(touching.length).toBeGreaterThan(5);
  const keys = touching.flatMap(({ text }) =>
    [...text.matchAll(/^(?:export )?const [A-Z_]+ = (?:\[([^\]]+)\]|('[^']+'))/gm)]
      .flatMap(([, list, one]) => (list ?? one ?? '').match(/'[^']+'/g) ?? [])
      .map((quoted) => quoted.slice(1, -1)),
  );
  const tables = new Set(db.tables.map(({ name }) => name));
  const rows = new Set(metaRows.filter(({ isShared }) => !isShared).map(({ name }) => name));
  const own = [...new Set(keys)].filter((key) => !tables.has(key) && !rows.has(key));
  expect(firstColumn('key of the storage').sort()).toEqual(own.sort());
  // A key that is written in place would not be found above.
  const hidden = touching.filter(({ text }) => /\.set\(\{\s*['a-z]/.test(text)).map(({ path: file }) => file);
  expect(hidden).toEqual([]);
});

test('the texts for the stores and for privacy say what they must', () => {
  for (const words of ['Single purpose', 'Limited use', 'Authentication information', 'authenticationInfo'])
    expect(read('STORE.md')).toContain(words);
  for (const name of ['STORE.md', 'PRIVACY.md']) expect(read(name)).toMatch(/not made by or connected with Pipedrive/i);
  expect(read('PRIVACY.md')).toMatch(/Uninstalling Rekey deletes everything/);
});
