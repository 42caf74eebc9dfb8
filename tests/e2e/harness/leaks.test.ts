import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formsOf, leaksBelow, leaksIn } from './leaks';
import { decodeLevelDb } from './leveldb';
import { unsnap } from './snappy';

/** Made here, so that no token-like text stands in the source. */
const token = createHash('sha1').update('control').digest('hex');

test('every form of a token is found in the middle of other bytes', () => {
  for (const form of formsOf(token)) {
    const hay = Buffer.concat([Buffer.from('before '), form.bytes, Buffer.from(' after')]);
    expect(leaksIn(hay, token), form.name).toContain(form.name);
  }
});

test('base64 is found wherever in the text the token begins', () => {
  for (const before of ['', 'a', 'ab', 'abc', 'abcd']) {
    const text = Buffer.from(`${before}${token} and more`).toString('base64');
    expect(leaksIn(text, token), `${before.length} characters before`).toHaveLength(1);
  }
});

test('an object is searched as its JSON', () => {
  expect(leaksIn({ rows: [{ name: `x${token}` }] }, token)).toEqual(['plain']);
});

test('what holds no token gives nothing, its hash and a part of it included', () => {
  const hash = createHash('sha256').update(token).digest('hex');
  expect(leaksIn(`${hash} ${token.slice(0, 39)} ${token.slice(1)}`, token)).toEqual([]);
});

test('a folder is searched to its last file, and each leak names its file', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rekey-leaks-'));
  try {
    await mkdir(path.join(folder, 'a', 'b'), { recursive: true });
    await writeFile(path.join(folder, 'clean.txt'), 'nothing here');
    await writeFile(path.join(folder, 'a', 'b', 'data.bin'), Buffer.from(token, 'utf16le'));
    expect(await leaksBelow(folder, token)).toEqual([{ file: path.join('a', 'b', 'data.bin'), form: 'UTF-16LE' }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a LevelDB log record that is cut at a block boundary is put together', () => {
  const record = (type: number, text: Buffer) => {
    const head = Buffer.alloc(7);
    head.writeUInt16LE(text.length, 4);
    head[6] = type;
    return Buffer.concat([head, text]);
  };
  const filler = Buffer.alloc(32_768 - 7 - 7 - 20, 'x');
  const secret = Buffer.from(token);
  const log = Buffer.concat([record(1, filler), record(2, secret.subarray(0, 20)), record(4, secret.subarray(20))]);
  expect(leaksIn(log, token)).toEqual([]);
  expect(decodeLevelDb('000003.log', log).flatMap((part) => leaksIn(part, token))).toEqual(['plain']);
});

test('snappy blocks are decompressed, overlapping copies included', () => {
  // 'abc' as it is, then nine bytes copied from three back.
  const block = Buffer.from([12, (3 - 1) << 2, ...Buffer.from('abc'), ((9 - 4) << 2) | 1, 3]);
  expect(unsnap(block)?.toString()).toBe('abcabcabcabc');
  expect(unsnap(Buffer.from([12, 8, 97]))).toBeNull();
  expect(unsnap(Buffer.alloc(0))).toBeNull();
});

test('a LevelDB table is read through its index, with shared key beginnings and compressed blocks', () => {
  const entry = (shared: number, key: string, value: Buffer) =>
    Buffer.concat([Buffer.from([shared, key.length, value.length]), Buffer.from(key), value]);
  const ends = Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]);
  const trailer = (type: number) => Buffer.from([type, 0, 0, 0, 0]);
  // The token is split between a key's shared beginning and its own end, and the block is stored as a snappy literal.
  const data = Buffer.concat([
    entry(0, token.slice(0, 30), Buffer.from('1')),
    entry(20, token.slice(20), Buffer.from('2')),
    ends,
  ]);
  const snapped = Buffer.concat([Buffer.from([data.length, 60 << 2, data.length - 1]), data]);
  const index = Buffer.concat([entry(0, 'z', Buffer.from([0, snapped.length])), ends]);
  const footer = Buffer.alloc(48);
  Buffer.from([0, 0, snapped.length + 5, index.length]).copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  const table = Buffer.concat([snapped, trailer(1), index, trailer(0), footer]);
  expect(leaksIn(table, token)).toEqual([]);
  expect(decodeLevelDb('000005.ldb', table).flatMap((part) => leaksIn(part, token))).toEqual(['plain']);
});
