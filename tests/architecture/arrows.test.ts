import { expect, test } from 'vitest';
import { type Import, type Source, shipped, target } from './sources';

/** Which folder may load which (design, "The house"). Types of utils/core may be imported from anywhere. */
const ARROWS: Record<string, readonly string[]> = {
  // Core is pure: what connects may name an address or a decision without going through another folder.
  entrypoints: [
    'components',
    'utils/core',
    'utils/page',
    'utils/pipedrive',
    'utils/browser',
    'utils/catalogue',
    'utils/locales',
  ],
  components: ['utils/core', 'utils/locales'],
  'utils/browser': ['utils/core', 'utils/pipedrive', 'utils/catalogue', 'utils/locales'],
  'utils/page': ['utils/core'],
  'utils/pipedrive': ['utils/core'],
  'utils/catalogue': ['utils/core'],
  'utils/core': [],
  'utils/locales': [],
};

/** The content scripts, and the packages that would be too heavy for a page that is not ours. */
const ON_PAGES = [
  'sentinel',
  'arrival',
  'token-watch',
  'token-card',
  'token-picker',
  'token-api',
  'token-check',
  'token-try',
  'page-check',
];
const TOO_HEAVY = ['zod', 'dexie', 'webextension-polyfill', 'papaparse', 'canonicalize'];

function folderOf(file: string): string {
  return Object.keys(ARROWS).find((folder) => file.startsWith(`${folder}/`)) ?? file;
}

function packageOf(from: string): string {
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

function arrowOf(source: Source, { from, typeOnly }: Import): string | null {
  const to = from === '#i18n' ? 'utils/locales' : target(source, from)?.path;
  if (to === undefined) return null;
  const [here, there] = [folderOf(source.path), folderOf(to)];
  const free = here === there || (typeOnly && there === 'utils/core');
  if (free || ARROWS[here]?.includes(there)) return null;
  return `${source.path} must not import ${from}: ${here} may load ${ARROWS[here]?.join(', ') || 'nothing'}.`;
}

/** Everything that a file loads, itself included. */
function loaded(source: Source, found = new Set<Source>()): Set<Source> {
  if (found.has(source)) return found;
  found.add(source);
  for (const { from, typeOnly } of source.imports) {
    const next = typeOnly ? null : target(source, from);
    if (next !== null) loaded(next, found);
  }
  return found;
}

test('the parts depend on each other only along the arrows of the design', () => {
  const wrong = shipped.flatMap((source) => source.imports.map((one) => arrowOf(source, one)));
  expect(wrong.filter((sentence) => sentence !== null)).toEqual([]);
});

test('every folder of the extension has its place in the design', () => {
  const strangers = shipped.map(({ path }) => path).filter((path) => ARROWS[folderOf(path)] === undefined);
  expect(strangers, 'A new folder needs its arrows, here and in CONTRIBUTING.md.').toEqual([]);
});

test('imports are relative, without extension, and lead to a file that is there', () => {
  const wrong = shipped.flatMap((source) =>
    source.imports
      .filter(({ from }) => !/\.(?:css|svg|html)(?:\?inline|\?raw|\?url)?$/.test(from))
      .filter(({ from }) =>
        from.startsWith('.') ? /\.[tj]sx?$/.test(from) || target(source, from) === null : /^[@~]{1,2}\//.test(from),
      )
      .map(({ from }) => `${source.path} imports ${from}.`),
  );
  expect(wrong).toEqual([]);
});

test('webextension-polyfill is loaded in one file, and like Dexie only below utils/browser', () => {
  const loads = (name: string) =>
    shipped.filter(({ imports }) => imports.some(({ from, typeOnly }) => !typeOnly && packageOf(from) === name));
  const polyfill = loads('webextension-polyfill').map(({ path }) => path);
  expect(polyfill, 'One file loads the polyfill; the others take the browser from there.').toHaveLength(1);
  const outside = [...polyfill, ...loads('dexie').map(({ path }) => path)].filter(
    (path) => !path.startsWith('utils/browser/'),
  );
  expect(outside).toEqual([]);
});

test('what runs on Pipedrive pages loads no heavy package', () => {
  const wrong = ON_PAGES.flatMap((name) => {
    const scripts = shipped.filter(({ path }) => path.startsWith(`entrypoints/${name}`));
    expect(scripts, `There is no entrypoints/${name}.`).not.toHaveLength(0);
    return scripts.flatMap((script) =>
      [...loaded(script)].flatMap(({ path, imports }) =>
        imports
          .filter(({ from, typeOnly }) => !typeOnly && TOO_HEAVY.includes(packageOf(from)))
          .map(({ from }) => `${script.path} loads ${from}, by way of ${path}.`),
      ),
    );
  });
  expect(wrong).toEqual([]);
});

test('the sentinel, the token watcher, the picker, the look and the page check run without a framework', () => {
  const wrong = ON_PAGES.filter((name) => name !== 'token-card').flatMap((name) =>
    shipped
      .filter(({ path }) => path.startsWith(`entrypoints/${name}`))
      .flatMap((script) => [...loaded(script)])
      .filter(({ imports }) => imports.some(({ from, typeOnly }) => !typeOnly && /preact/.test(from)))
      .map(({ path }) => `${name} loads Preact, by way of ${path}.`),
  );
  expect(wrong).toEqual([]);
});
