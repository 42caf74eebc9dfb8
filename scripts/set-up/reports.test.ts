import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './reports.mjs';

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
