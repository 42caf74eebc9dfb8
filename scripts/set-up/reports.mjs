import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * What a test runner counted. A runner that ended badly without naming a failed test, left no report, or ran nothing,
 * counts as one failure: silence is no success.
 * @typedef {{ passed: number, failed: number }} Count
 *
 * A failed test: where it stands, its name, and the first lines of what it said.
 * @typedef {{ test: string, message: string }} Broken
 */

/** Lines of a failure that are kept: enough to know what was awaited and what came. */
const LINES = 14;

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

/**
 * The tests that vitest's JSON report names as failed; none where the report cannot be read.
 * @param {string} file
 * @returns {Broken[]}
 */
export function brokenInVitest(file) {
  return list(file, ({ testResults = [] }) =>
    testResults.flatMap((/** @type {any} */ { name, assertionResults = [] }) =>
      assertionResults
        .filter((/** @type {any} */ { status }) => status === 'failed')
        .map((/** @type {any} */ { fullName, failureMessages = [] }) =>
          broken(`${name} › ${fullName}`, failureMessages[0]),
        ),
    ),
  );
}

/**
 * The tests that Playwright's JSON report names as failed, flaky ones included; none where the report cannot be read.
 * @param {string} file
 * @returns {Broken[]}
 */
export function brokenInPlaywright(file) {
  /** @type {(suite: any) => Broken[]} */
  const inSuite = ({ suites = [], specs = [] }) => [
    ...suites.flatMap(inSuite),
    ...specs.flatMap((/** @type {any} */ { file: spec, line, title, tests = [] }) =>
      tests
        .filter((/** @type {any} */ { status }) => status === 'unexpected' || status === 'flaky')
        .map((/** @type {any} */ { results = [] }) => {
          const said = results.find((/** @type {any} */ { error }) => error)?.error.message;
          return broken(`${spec}:${line} › ${title}`, said);
        }),
    ),
  ];
  return list(file, inSuite);
}

/** @param {string} test @param {string} [message] @returns {Broken} */
function broken(test, message = 'It said nothing.') {
  return { test, message: stripVTControlCharacters(message).split('\n').slice(0, LINES).join('\n') };
}

/**
 * @param {string} file
 * @param {(report: any) => Broken[]} read
 * @returns {Broken[]}
 */
function list(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
