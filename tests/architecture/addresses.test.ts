import { describe, expect, test } from 'vitest';
import { ADDRESSES } from '../../utils/pipedrive/addresses';
import { type Source, shipped, sources } from './sources';

/** An address on a host of Pipedrive's, or of its help and its developers' documents. */
const ADDRESS =
  /https?:\/\/(?:[\w$*{}.-]+\.)?(?:pipedrive\.(?:com|readme\.io)|intercom\.help\/pipedrive)(?:\/[^\s'"`)|;]*)?/g;

/** What is no link: the pattern of the hosts that Rekey may read. */
const PATTERNS = ['https://*.pipedrive.com/*'];

const known = new Set<string>(Object.values(ADDRESSES).map(({ at }) => at));
const FILE = 'utils/pipedrive/addresses.ts';

/** Addresses in a text, without the ending under which a document is served as plain text. */
function addressesIn({ text }: Source): string[] {
  return [...text.matchAll(ADDRESS)].map(([url]) => url.replace(/\.md$/, '')).filter((url) => !PATTERNS.includes(url));
}

const screens = [...shipped, ...sources.filter(({ path }) => /^utils\/locales\/|^entrypoints\/.*\.html$/.test(path))];

describe('every link to Pipedrive comes from one file', () => {
  test('which the screens are held to', () => {
    const elsewhere = screens
      .filter(({ path }) => path !== FILE && !path.startsWith('utils/catalogue/entries/'))
      .flatMap((source) => addressesIn(source).map((url) => `${source.path} names ${url}: it belongs into ${FILE}.`));
    expect(elsewhere).toEqual([]);
  });

  test('which the catalogue is held to, its sources included', () => {
    const entries = shipped.filter(({ path }) => path.startsWith('utils/catalogue/entries/'));
    const found = entries.flatMap((source) => addressesIn(source).map((url) => ({ path: source.path, url })));
    expect(found).not.toHaveLength(0);
    expect(found.filter(({ url }) => !known.has(url))).toEqual([]);
  });

  test('and is drawn by one component, which says of an uncertain one what to look for', () => {
    const loads = ({ imports }: Source, name: RegExp) => imports.some(({ from }) => name.test(from));
    const others = shipped
      .filter(({ path }) => path.startsWith('components/') && path !== 'components/ui/pipedrive-link.tsx')
      .filter((source) => loads(source, /core\/pages$/) && loads(source, /\/out-link$/));
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  test('the patterns of this test find what they are to find', () => {
    const made = `https://${'$'}{company}.pipedrive.com/settings/api`;
    const text = `'${made}' https://pipedrive.readme.io/docs/x.md`;
    const found = addressesIn({ path: '', code: '', imports: [], text });
    expect(found).toEqual([made, 'https://pipedrive.readme.io/docs/x']);
  });
});
