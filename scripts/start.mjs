import { hasDisplay } from './set-up/browser.mjs';
import { ensureBuild } from './set-up/fresh.mjs';
import { command, Failure, runTool } from './set-up/run.mjs';
import { setUp } from './setup.mjs';

/**
 * Which way to run: `--play` plays the main job through by itself, `--headless` does so without a window; without
 * either, a machine with a display opens the browser for a person.
 */
function chosenWay() {
  const known = new Set(['--play', '--headless']);
  const flags = process.argv.slice(2);
  const unknown = flags.find((flag) => !known.has(flag));
  if (unknown !== undefined) throw new Failure(`npm start knows --play and --headless, and not ${unknown}.`);
  const headless = flags.includes('--headless') || !hasDisplay();
  return { headless, play: headless || flags.includes('--play') };
}

await command(async () => {
  const { headless, play } = chosenWay();
  await setUp();
  await ensureBuild('chrome');
  const args = ['scripts/demo/main.ts', ...(play ? ['--play'] : []), ...(headless ? ['--headless'] : [])];
  const { code } = await runTool('tsx', args);
  if (code !== 0) throw new Failure('The demo ended early; its own words are above.');
});
