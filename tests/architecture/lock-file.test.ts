import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/set-up/run.mjs';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const text = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
const packages: Record<string, Locked> = JSON.parse(text).packages;

test('the lock file lists the optional packages of every platform, so that it installs on each', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) =>
          packages[`node_modules/${name}`] === undefined && packages[`${folder}/node_modules/${name}`] === undefined,
      )
      .map((name) => `${folder} needs ${name} on its platform.`),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no place to download from', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
