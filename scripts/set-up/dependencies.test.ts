import { expect, test } from 'vitest';
import { isInstalled } from './dependencies.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-for-another-system': { version: '1.0.0', optional: true },
  },
};

test('packages are installed when each is there in its version; those for other systems may be absent', () => {
  expect(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
});

test('a missing package or another version is not installed', () => {
  expect(isInstalled(wanted, { packages: {} })).toBe(false);
  expect(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
  const other = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-for-another-system': { version: '2.0.0' } };
  expect(isInstalled(wanted, { packages: other })).toBe(false);
});
