import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { brokenInPlaywright, brokenInVitest, countPlaywright, countVitest } from './reports.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rekey-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(contents: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, typeof contents === 'string' ? contents : JSON.stringify(contents));
  return file;
}

test('passed and failed tests are counted as the runner counted them', () => {
  expect(countVitest(report({ numPassedTests: 5, numFailedTests: 2 }), 1)).toEqual({ passed: 5, failed: 2 });
  expect(countPlaywright(report({ stats: { expected: 4, unexpected: 1 } }), 1)).toEqual({ passed: 4, failed: 1 });
});

test('skipped, unfinished and flaky tests count as failed', () => {
  expect(countVitest(report({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 }), 0).failed).toBe(2);
  expect(countPlaywright(report({ stats: { expected: 4, flaky: 1, skipped: 2 } }), 0).failed).toBe(3);
});

test('a runner that ended badly, ran nothing, or left no readable report counts as one failure', () => {
  expect(countVitest(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1 });
  expect(countPlaywright(report({ stats: {} }), 0)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(report('{"stats'), 0)).toEqual({ passed: 0, failed: 1 });
  expect(countVitest(path.join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 });
});

test('failed tests are named with what they said, without colours', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'one' },
    { status: 'failed', fullName: 'two', failureMessages: ['\u001b[31mno\u001b[39m'] },
  ];
  expect(brokenInVitest(report({ testResults: [{ name: 'a.test.ts', assertionResults }] }))).toEqual([
    { test: 'a.test.ts › two', message: 'no' },
  ]);
});

test('failed and flaky tests of a browser are found in every suite, cut to their first lines', () => {
  const spec = (title: string, status: string, message?: string) => ({
    file: 'a.spec.ts',
    line: 7,
    title,
    tests: [{ status, results: message ? [{ error: { message } }] : [{}] }],
  });
  const suites = [
    { suites: [{ specs: [spec('deep', 'unexpected', 'line\n'.repeat(40))] }], specs: [spec('fine', 'expected')] },
    { specs: [spec('now and then', 'flaky'), spec('well', 'expected')] },
  ];
  const found = brokenInPlaywright(report({ suites }));
  expect(found.map(({ test: name }) => name)).toEqual(['a.spec.ts:7 › deep', 'a.spec.ts:7 › now and then']);
  expect(found[0]?.message.split('\n')).toHaveLength(14);
  expect(found[1]?.message).toBe('It said nothing.');
});

test('a report that cannot be read names none', () => {
  expect(brokenInPlaywright(path.join(folder, 'absent.json'))).toEqual([]);
  expect(brokenInVitest(report('{"testRes'))).toEqual([]);
});
