import { describe, expect, test } from 'vitest';
import { isScript, isTest, type Source, shipped, sources } from './sources';

const LONGEST = 250;

/** Something that only some files may do. The words are put together so that this file does not break its own rule. */
interface Rule {
  sentence: string;
  pattern: RegExp;
  allowed?: RegExp;
}

const RULES: Rule[] = [
  {
    sentence: 'The time comes from a clock.ts, so that tests can set it.',
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/,
    allowed: /^utils\/(?:browser|page)\/clock\.ts$/,
  },
  {
    sentence: 'Randomness comes from ids.ts (utils/browser) or clock.ts (utils/page).',
    pattern: /\bMath\.random\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/,
    allowed: /^utils\/(?:browser\/ids|page\/clock)\.ts$/,
  },
  {
    sentence: 'Only utils/browser speaks to the browser.',
    pattern: /(?<![.\w$])(?:chrome|browser)\.(?!ts\b)[a-zA-Z]/,
    allowed: /^utils\/browser\//,
  },
  {
    sentence: 'Only utils/browser touches the database.',
    pattern: /\bindexedDB\b|\bIDB[A-Z]\w+|\blocalStorage\b|\bsessionStorage\b/,
    allowed: /^utils\/browser\//,
  },
  { sentence: 'Nothing is written to the console.', pattern: /\bconsole\.[a-z]/ },
  {
    sentence: 'Text becomes HTML only through Preact.',
    pattern: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b/,
  },
  { sentence: 'No code is made from text.', pattern: /\beval\(|\bnew Function\(/ },
];

function linesWith({ path, text }: Source, pattern: RegExp): string[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : []));
}

function codeLinesWith({ path, code }: Source, pattern: RegExp): string[] {
  return pattern.test(code) ? [`${path} has "${pattern.exec(code)?.[0]}"`] : [];
}

describe('what the extension does only in its place', () => {
  for (const { sentence, pattern, allowed } of RULES) {
    test(sentence, () => {
      const wrong = shipped
        .filter(({ path }) => !allowed?.test(path))
        .flatMap((source) => codeLinesWith(source, pattern));
      expect(wrong, sentence).toEqual([]);
    });
  }
});

test(`no file has more than ${LONGEST} lines`, () => {
  const long = sources
    .filter((source) => isScript(source) || source.path.endsWith('.css'))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ path, lines }) => `${path} has ${lines} lines: split it by meaning.`);
  expect(long).toEqual([]);
});

test('nothing is left for later and no check is silenced', () => {
  const words = ['TO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore', '@ts-' + 'nocheck', '@ts-' + 'expect-error'];
  const left = sources
    .filter(isScript)
    .flatMap((source) => linesWith(source, new RegExp(`(?:\\b|(?=@))(?:${words.join('|')})`)));
  expect(left).toEqual([]);
});

test('no test is skipped or runs alone', () => {
  const pattern = /\b(?:it|test|describe)\.(?:skip|only|todo|fixme|fails)\(/;
  const found = sources.filter(({ path }) => isTest(path)).flatMap((source) => codeLinesWith(source, pattern));
  expect(found).toEqual([]);
});

test('no token stands in any file', () => {
  const found = sources.flatMap((source) => linesWith(source, /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/i));
  expect(found, 'Make example tokens at run time.').toEqual([]);
});

test('no file names a folder of one machine or the host of a package registry', () => {
  const folders = ['work', 'farm', 'root', 'Users', 'home'].map((name) => `/${name}/[a-z]`);
  const hosts = ['npm' + 'js\\.(?:org|com)', 'yarn' + 'pkg\\.com', 'deb' + '\\.debian\\.org'];
  const pattern = new RegExp(`(?<![\\w.:/'\`$}])(?:${folders.join('|')})|(?:${hosts.join('|')})`);
  expect(sources.flatMap((source) => linesWith(source, pattern))).toEqual([]);
});
