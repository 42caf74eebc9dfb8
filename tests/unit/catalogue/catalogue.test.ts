import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { authOf, catalogue, guideOf, kindName } from '../../../utils/catalogue';
import { entrySchema } from '../../../utils/catalogue/entry';
import { AUTHS, LIMITS, nameKey } from '../../../utils/core/inventory/tool';
import { z } from '../../../utils/core/schema';
import { openLink } from '../../../utils/core/screen/guide';
import { holdsSecret } from '../../../utils/core/secret';

const folder = new URL('../../../utils/catalogue/entries/', import.meta.url);
const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
const entries = [...catalogue.values()];
/** Labels with dots between them, the first of which may be `*`; then perhaps a path. */
const HOST = /^(?:\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:\/[a-z0-9*-]+)*$/;

test('each file is in the catalogue, under the id that it is named after', () => {
  expect([...catalogue.keys()].sort()).toEqual([...files].sort());
  for (const file of files) {
    expect(readFileSync(new URL(`${file}.ts`, folder), 'utf8')).toContain(`  id: '${file}',`);
  }
});

test('no name leads to two entries', () => {
  const names = entries.flatMap(({ id, name, aliases = [] }) => [
    ...new Set([id, name, ...aliases].map((one) => nameKey(one))),
  ]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe.each(entries)('$id', (entry) => {
  const texts = [entry.name, entry.where, entry.test, entry.also, entry.oauth, entry.source].filter(
    (text) => text !== null,
  );

  test('fits the schema', () => {
    expect(z.safeParse(entrySchema, entry).error).toBeUndefined();
  });

  test('has an id that a tool can carry, and texts without loose ends', () => {
    expect(entry.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(entry.id.length).toBeLessThanOrEqual(64);
    expect([...entry.name].length).toBeLessThanOrEqual(LIMITS.name);
    for (const text of texts) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/^$|…|\s{2}/);
    }
  });

  test('names its source', () => {
    expect(entry.source).not.toBe('');
    expect(['H', 'M', 'L']).toContain(entry.certainty);
  });

  test('has keys and hosts of the right shape, each once', () => {
    for (const key of entry.keys) expect(key).toMatch(/^[\x21-\x7e]+$/);
    for (const host of entry.hosts) expect(host).toMatch(HOST);
    for (const domain of entry.domains) expect(domain).toMatch(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/);
    expect(new Set(entry.domains).size).toBe(entry.domains.length);
    expect(new Set(entry.keys).size).toBe(entry.keys.length);
    expect(new Set(entry.hosts).size).toBe(entry.hosts.length);
  });

  test('has only https addresses, which survive the cutting of secrets', () => {
    const addresses = [...texts, entry.link ?? ''].flatMap((text) => text.match(/\bhttps?:\S+/g) ?? []);
    for (const address of addresses) {
      expect(new URL(address.replace(/\{\w+\}/g, 'x')).protocol).toBe('https:');
      expect(holdsSecret(address)).toBe(false);
    }
    if (entry.link !== null) expect(addresses).toContain(entry.link);
  });

  test('calls nothing unverified that it does not say', () => {
    const said = { where: entry.where, link: entry.link, keys: entry.keys[0] ?? null, test: entry.test };
    for (const part of guideOf(entry.id)?.unverified ?? [])
      if (entry.certainty !== 'L') expect(said[part], part).not.toBeNull();
  });

  test('says where the token goes if it surely holds one, and not if it never does', () => {
    if (entry.auth === 'token') expect(entry.where).not.toBeNull();
    if (entry.auth === 'oauth')
      expect([entry.where, entry.link, entry.oauth, ...entry.keys]).toEqual([null, null, null]);
  });
});

describe('what is still unknown', () => {
  const breakable = entries.filter(({ auth }) => auth !== 'oauth');
  const without = (part: 'test' | 'link' | 'where') =>
    breakable.filter((entry) => entry[part] === null).map(({ id }) => id);

  // These numbers only ever go down: whoever finds a document fills a gap and lowers its number.
  test.each([
    ['test', 27],
    ['where', 25],
    ['link', 72],
  ] as const)('entries without a %s: %d', (part, most) => {
    expect(without(part).length, `Without a ${part}: ${without(part).join(', ')}`).toBe(most);
  });
});

describe('a guide', () => {
  test('is not verified as a whole where the source is weak, else where the entry says so', () => {
    expect([...(guideOf('kestra')?.unverified ?? [])]).toEqual(['where', 'link', 'keys', 'test']);
    expect([...(guideOf('make')?.unverified ?? [])]).toEqual(['link', 'test']);
    expect(guideOf('stitch')?.unverified.size).toBe(0);
    expect(guideOf('no such kind')).toBeNull();
  });

  test('has a link to open unless it has blanks', () => {
    expect(openLink(guideOf('posthog'))).toBe('https://app.posthog.com/data-management/sources');
    expect(openLink(guideOf('n8n'))).toBeNull();
    expect(openLink(guideOf('stitch'))).toBeNull();
    expect(openLink(null)).toBeNull();
  });
});

describe('auth of a kind', () => {
  test('is the catalogue’s', () => {
    expect(authOf('airbyte')).toBe('token');
    expect(authOf('pipedream')).toBe('oauth');
    expect(authOf('zapier')).toBe('unknown');
  });

  test('is unknown where both are possible', () => {
    expect(catalogue.get('n8n')?.auth).toBe('both');
    expect(authOf('n8n')).toBe('unknown');
    for (const { id } of entries) expect(AUTHS).toContain(authOf(id));
  });

  test('is null for a kind not known, and for none', () => {
    expect(authOf('no such kind')).toBeNull();
    expect(authOf('constructor')).toBeNull();
    expect(authOf('')).toBeNull();
    expect(authOf(null)).toBeNull();
  });

  test('is found by name and by alias, as typed', () => {
    expect(authOf(' Airbyte ')).toBe('token');
    expect(kindName('integromat')).toBe('Make');
    expect(kindName('n8n')).toBe('n8n');
    expect(kindName('no such kind')).toBeNull();
  });
});
