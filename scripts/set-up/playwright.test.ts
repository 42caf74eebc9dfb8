import { expect, test } from 'vitest';
import { playwrightIn } from './playwright.mjs';

const broken = (count: number) => Array.from({ length: count }, (_, at) => ({ test: `test ${at}`, message: 'no' }));

/** Runs that end one after the other with so many failed tests of ten. */
function running(...failed: number[]) {
  const ran: string[][] = [];
  const tests = playwrightIn('report', async (_, args) => {
    const before = ran.length === 0 ? 10 : (failed[ran.length - 1] ?? 0);
    const count = failed[ran.length] ?? 0;
    ran.push([...args]);
    return { passed: before - count, failed: count, output: 'said', broken: broken(count) };
  });
  return { tests, ran };
}

test('tests that all pass are run once', async () => {
  const { tests, ran } = running(0);
  expect(await tests.run([])).toMatchObject({ passed: 10, failed: 0 });
  expect(ran).toHaveLength(1);
});

test('a few that failed beside others are run again alone, and named when they pass', async () => {
  const { tests, ran } = running(2, 0);
  expect(await tests.run(['--grep=a', '--reporter=mine'])).toMatchObject({ passed: 10, failed: 0 });
  expect(ran[1]).toEqual(['--grep=a', '--last-failed', '--workers=1', '--reporter=list,json']);
  expect(tests.broken()).toEqual([]);
  expect(tests.unsteady()).toHaveLength(2);
});

test('what fails twice has failed', async () => {
  const { tests } = running(2, 1);
  expect(await tests.run([])).toMatchObject({ passed: 8, failed: 2, output: 'said' });
  expect(tests.broken()).toHaveLength(2);
  expect(tests.unsteady()).toEqual([]);
});

test('tests of rare failures are not run again', async () => {
  const ran: string[][] = [];
  const strict = playwrightIn('report', async (_, args) => {
    ran.push([...args]);
    return {
      passed: 9,
      failed: 1,
      output: 'said',
      broken: [{ test: 'faults/faults.spec.ts:1 › lost', message: 'no' }],
    };
  });
  expect(await strict.run([])).toMatchObject({ passed: 9, failed: 1 });
  expect(ran).toHaveLength(1);
});

test('many that fail are not run again', async () => {
  const { tests, ran } = running(4, 0);
  expect(await tests.run([])).toMatchObject({ failed: 4 });
  expect(ran).toHaveLength(1);
});
