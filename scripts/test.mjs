import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { lintFirefox } from './lint-firefox.mjs';
import { ensureFirefox } from './set-up/firefox.mjs';
import { ensureBuild } from './set-up/fresh.mjs';
import { playwrightIn } from './set-up/playwright.mjs';
import { brokenInVitest, countVitest } from './set-up/reports.mjs';
import { Failure, ROOT, runTool, say } from './set-up/run.mjs';
import { runSteps } from './set-up/steps.mjs';
import { setUp } from './setup.mjs';

const REPORTS = path.join(ROOT, '.output', 'reports');
const VITEST = path.join(REPORTS, 'vitest.json');
const REPORTERS = 'list,json,./tests/e2e/matrix/reporter.ts';
const besides = playwrightIn(path.join(REPORTS, 'playwright'));
const alone = playwrightIn(path.join(REPORTS, 'timed'));

/**
 * A step that passes when a program ends well; it counts as one test.
 * @param {string} name
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {{ program?: string, needs?: readonly string[] }} [options]
 * @returns {import('./set-up/steps.mjs').Step}
 */
function check(name, packageName, args, { program = packageName, needs = [] } = {}) {
  return {
    name,
    needs,
    run: async () => {
      const { code, output } = await runTool(packageName, args, { program, quiet: true });
      return { passed: Number(code === 0), failed: Number(code !== 0), output };
    },
  };
}

/**
 * A step that passes when a function of ours does not throw; it counts as one test.
 * @param {string} name
 * @param {() => Promise<unknown>} work
 * @param {readonly string[]} [needs]
 * @returns {import('./set-up/steps.mjs').Step}
 */
function task(name, work, needs = []) {
  return { name, needs, run: async () => work().then(() => ({ passed: 1, failed: 0, output: '' })) };
}

/** Unit and component tests, with what they counted. */
async function vitest() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`];
  const { code, output } = await runTool('vitest', ['run', ...reporters], { quiet: true, env: { NO_COLOR: '1' } });
  return { ...countVitest(VITEST, code), output };
}

const CHROME = 'build for Chromium browsers';
const FIREFOX = 'build for Firefox';
const builds = [
  task(CHROME, () => ensureBuild('chrome', { always: true })),
  // One after the other: both write the same generated types.
  task(FIREFOX, () => ensureBuild('firefox', { always: true }), [CHROME]),
];
const statics = [
  check('lint (Biome)', '@biomejs/biome', ['check', '--error-on-warnings', '.'], { program: 'biome' }),
  check('types of the whole', 'typescript', ['--noEmit'], { program: 'tsc', needs: [FIREFOX] }),
  check('types of utils/core alone', 'typescript', ['-p', 'utils/core'], { program: 'tsc', needs: [FIREFOX] }),
  check('unused code and packages (knip)', 'knip', ['--no-progress'], { needs: [FIREFOX] }),
  task("Mozilla's addons-linter", lintFirefox, [FIREFOX]),
  { name: 'unit and component tests (vitest)', needs: [FIREFOX], run: vitest },
];
const inBrowser = {
  name: 'real-browser tests (Playwright)',
  needs: [...builds, ...statics].map(({ name }) => name),
  run: () => besides.run(['--grep-invert=@timed', `--reporter=${REPORTERS}`]),
};
// Alone at the end, as their figures suffer from a busy machine.
const timed = {
  name: 'real-browser tests against the clock',
  needs: [inBrowser.name],
  run: () => alone.run(['--grep=@timed', '--workers=1', `--reporter=${REPORTERS}`]),
};

/** Everything, one line a step; the sum stands alone on the last line. */
async function test() {
  const start = performance.now();
  await setUp();
  // Without it, its own tests fail and say why; all others run.
  await ensureFirefox().catch((error) => say(error instanceof Failure ? error.message : String(error)));
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const total = await runSteps([...builds, ...statics, inBrowser, timed], 2);
  for (const note of readdirSync(REPORTS).filter((name) => name.endsWith('.txt')))
    console.log(`\n${readFileSync(path.join(REPORTS, note), 'utf8').trimEnd()}`);
  // Once more at the end, as what a failing step prints is long.
  const broken = [...brokenInVitest(VITEST), ...besides.broken(), ...alone.broken()];
  for (const { test: name, message } of broken) console.log(`\nFAILED  ${name}\n${message.replace(/^/gm, '    ')}`);
  for (const line of [...besides.unsteady(), ...alone.unsteady()])
    console.log(`\nUNSTEADY, passed when run again alone:  ${line}`);
  const unsteady = besides.unsteady().length + alone.unsteady().length;
  if (unsteady > 0) say(`${unsteady} of those that passed are unsteady`);
  say(`${((performance.now() - start) / 1000).toFixed(0)} s`);
  return total;
}

const { passed, failed } = await test().catch((error) => {
  console.error(error instanceof Failure ? error.message : error);
  return { passed: 0, failed: 1 };
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
