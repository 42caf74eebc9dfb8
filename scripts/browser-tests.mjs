import { Failure, runTool, say } from './set-up/run.mjs';
import { setUp } from './setup.mjs';

/**
 * Sets up and runs some real-browser tests, as they are or with settings of their own; what they print is shown.
 * @param {string} folder below `tests/e2e`
 * @param {Record<string, string>} env
 */
export async function browserTests(folder, env) {
  await setUp();
  say(`Real-browser tests in tests/e2e/${folder}`);
  const { code } = await runTool('@playwright/test', ['test', `tests/e2e/${folder}`, ...process.argv.slice(2)], {
    program: 'playwright',
    env,
  });
  if (code !== 0) throw new Failure('Not all is as it must be.');
}
