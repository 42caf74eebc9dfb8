import { browserTests } from './browser-tests.mjs';
import { command, Failure, runTool, say } from './set-up/run.mjs';

/**
 * `npm run test:soak`: half a million bad inputs, and ten thousand ordinary visits and navigations, or as many as
 * `REKEY_INPUTS` and `REKEY_VISITS` say; and every fault at every crossing of the main job.
 */
await command(async () => {
  await browserTests('walk', { REKEY_VISITS: process.env.REKEY_VISITS ?? '10000' });
  say('Bad inputs');
  const env = { REKEY_INPUTS: process.env.REKEY_INPUTS ?? '500000' };
  const { code } = await runTool('vitest', ['run', 'tests/unit/fuzz'], { env });
  if (code !== 0) throw new Failure('Not all is as it must be.');
  await browserTests('faults', { REKEY_FAULTS: 'full' });
});
