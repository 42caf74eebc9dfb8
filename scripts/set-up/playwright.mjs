import { brokenInPlaywright, countPlaywright } from './reports.mjs';
import { runTool } from './run.mjs';

/** The most failed tests that are run again: more of them is no matter of a busy machine. */
const AGAIN = 3;
/** Tests that look for what goes wrong once in many times: one failure is what they are there for. */
const STRICT = /^(faults|hostile|matrix|walk)\//;
const ALONE = ['--last-failed', '--workers=1', '--reporter=list,json'];

/**
 * Real-browser tests whose reports stand in files beginning with `report`. A few that failed are run once more, alone: a machine
 * that other work slows down fails tests that wait. Those that pass then count as passed, and are named as unsteady.
 * @param {string} report
 * @param {typeof once} [runs] what runs them
 * @typedef {import('./reports.mjs').Broken} Broken
 * @typedef {import('./steps.mjs').Result} Result
 * @returns {{ run: (args: readonly string[]) => Promise<Result>, broken: () => Broken[], unsteady: () => string[] }}
 */
export function playwrightIn(report, runs = once) {
  /** @type {Broken[]} */
  let broken = [];
  /** @type {Broken[]} */
  let unsteady = [];
  return {
    broken: () => broken,
    unsteady: () => unsteady.map(({ test, message }) => `${test}\n${message.replace(/^/gm, '    ')}`),
    run: async (args) => {
      const first = await runs(`${report}.json`, args);
      broken = first.broken;
      if (first.failed === 0 || first.failed > AGAIN || broken.length !== first.failed) return first;
      if (broken.some(({ test }) => STRICT.test(test))) return first;
      // Without reporters of our own, whose tables would hold these tests alone.
      const same = args.filter((arg) => !arg.startsWith('--reporter'));
      const second = await runs(`${report}-again.json`, [...same, ...ALONE]);
      if (second.failed > 0 || second.passed !== first.failed) return first;
      [broken, unsteady] = [[], broken];
      return { passed: first.passed + second.passed, failed: 0, output: '' };
    },
  };
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<Result & { broken: Broken[] }>}
 */
async function once(file, args) {
  const { code, output } = await runTool('@playwright/test', ['test', ...args], {
    program: 'playwright',
    quiet: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, NO_COLOR: '1' },
  });
  return { ...countPlaywright(file, code), output, broken: brokenInPlaywright(file) };
}
