import { command, Failure, runTool } from './set-up/run.mjs';
import { setUp } from './setup.mjs';

/** Live development: the extension is built again at each change, in a browser that is at the stand-in. */
await command(async () => {
  await setUp();
  const { code } = await runTool('tsx', ['scripts/demo/live.ts']);
  if (code !== 0) throw new Failure('Live development ended early; its own words are above.');
});
