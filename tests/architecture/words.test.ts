import { expect, test } from 'vitest';
import { shipped, sources } from './sources';

/** Forms of a plural in a locale file, which are no keys of their own. */
const PLURAL = /^(?:\d+|n)$/;

/** Keys of a locale file as the code names them: `popup.quiet.title`. */
function keysOf(yaml: string): string[] {
  const open: { indent: number; name: string }[] = [];
  const keys = new Set<string>();
  for (const line of yaml.split('\n')) {
    const found = /^( *)(['"]?)([\w-]+)\2:(.*)$/.exec(line);
    if (found === null) continue;
    const [, spaces = '', , name = '', value = ''] = found;
    while ((open.at(-1)?.indent ?? -1) >= spaces.length) open.pop();
    const parents = open.map((parent) => parent.name);
    if (PLURAL.test(name)) keys.add(parents.join('.'));
    else if (value.trim() !== '' && !value.trim().startsWith('#')) keys.add([...parents, name].join('.'));
    open.push({ indent: spaces.length, name });
  }
  return [...keys];
}

const locales = sources.filter(({ path }) => /^utils\/locales\/[^/]+\.yml$/.test(path));
const english = keysOf(locales.find(({ path }) => path.endsWith('/en.yml'))?.text ?? '');
const everything = [
  ...shipped,
  ...sources.filter(({ path }) => path === 'wxt.config.ts' || /^entrypoints\/.*\.html$/.test(path)),
];

test('every locale file has the same keys', () => {
  expect(english.length).toBeGreaterThan(0);
  for (const { path, text } of locales) expect(keysOf(text).sort(), path).toEqual([...english].sort());
});

test('every key that the code names is in the locale files', () => {
  const missing = shipped.flatMap(({ path, text }) =>
    [...text.matchAll(/\bi18n\.t\(\s*'([^']+)'/g)]
      .filter(([, key = '']) => !english.includes(key))
      .map(([, key]) => `${path} names "${key}".`),
  );
  expect(missing).toEqual([]);
});

test('every key of the locale files is used', () => {
  const text = everything.map((source) => source.text).join('\n');
  const unused = english.filter(
    (key) => !text.includes(`'${key}'`) && !text.includes(`__MSG_${key.replaceAll('.', '_')}__`),
  );
  expect(unused, 'Keys are named whole in the code, so that they can be found.').toEqual([]);
});

test('components take every word that a person reads from the locale files', () => {
  const between = />\s*([^<>{}=();&|]*\p{L}{2}[^<>{}=();&|]*?)\s*<\//gu;
  const attribute = /\s(?:aria-label|aria-description|title|placeholder|alt)="([^"]*\p{L}{2}[^"]*)"/gu;
  const literal = shipped
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(between), ...text.matchAll(attribute)].map(([, words]) => `${path} says "${words}" itself.`),
    );
  expect(literal).toEqual([]);
});
