import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/set-up/run.mjs';
import { sources } from './sources';

const documents = sources.filter((source) => source.path.endsWith('.md'));

function text(name: string): string {
  return documents.find((source) => source.path === name)?.text ?? '';
}

test('every picture and file that a document points at is there', () => {
  const broken = documents.flatMap((document) =>
    [...document.text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .filter(([, file = '']) => !existsSync(path.join(ROOT, path.dirname(document.path), file)))
      .map(([, file]) => `${document.path} points at ${file}.`),
  );
  expect(broken).toEqual([]);
});

test('CONTRIBUTING.md says of every package why it is here', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const silent = Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !name.startsWith('@types/'))
    .filter((name) => !text('CONTRIBUTING.md').includes(`\n| \`${name}\``));
  expect(silent).toEqual([]);
});

test('every command of package.json is explained in CONTRIBUTING.md', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const command = (name: string) => (name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`);
  const silent = Object.keys(scripts).filter((name) => !text('CONTRIBUTING.md').includes(`\`${command(name)}`));
  expect(silent).toEqual([]);
});

test('README.md says which permission is for what', () => {
  const config = readFileSync(path.join(ROOT, 'wxt.config.ts'), 'utf8');
  const asked = [...config.matchAll(/permissions: \[([^\]]*)\]/gs)].flatMap(
    ([, list = '']) => list.match(/'\w+'/g) ?? [],
  );
  const names = asked.map((quoted) => quoted.slice(1, -1)).filter((name) => name !== 'firefox');
  expect(names).not.toHaveLength(0);
  expect(names.filter((name) => !text('README.md').includes(`\`${name}\``))).toEqual([]);
});
