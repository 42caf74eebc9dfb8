import { existsSync, readFileSync } from 'node:fs';

/**
 * What a test runner counted. A runner that ended badly without naming a failed test, left no report, or ran nothing,
 * counts as one failure: silence is no success.
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * @param {string} file vitest's JSON report
 * @param {number} code vitest's exit code
 * @returns {Count}
 */
export function countVitest(file, code) {
  return count(file, code, (report) => {
    const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests = 0, numTodoTests = 0 } = report;
    return { passed, failed: failed + numPendingTests + numTodoTests };
  });
}

/**
 * @param {string} file Playwright's JSON report
 * @param {number} code Playwright's exit code
 * @returns {Count}
 */
export function countPlaywright(file, code) {
  return count(file, code, ({ stats = {} }) => {
    const { expected: passed = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
    return { passed, failed: unexpected + flaky + skipped };
  });
}

/**
 * Skipped tests count as failed in both: nothing here may quietly not run.
 * @param {string} file
 * @param {number} code
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
function count(file, code, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  /** @type {Count} */
  let found;
  try {
    found = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const silent = found.failed === 0 && (code !== 0 || found.passed === 0);
  return silent ? { ...found, failed: 1 } : found;
}
