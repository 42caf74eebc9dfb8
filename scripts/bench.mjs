import { ensureBuild } from './set-up/fresh.mjs';
import { command, Failure, runTool } from './set-up/run.mjs';
import { setUp } from './setup.mjs';

/** The figures as a table and in `.output/bench.json`. An aim that is missed is told and does not fail the command. */
await command(async () => {
  await setUp();
  await ensureBuild('chrome', { always: true });
  const { code } = await runTool('tsx', ['tests/bench/main.ts']);
  if (code !== 0) throw new Failure('The measuring ended early; its own words are above.');
});
