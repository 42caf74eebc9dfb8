import path from 'node:path';
import { createServer } from 'wxt';
import { hasDisplay } from '../set-up/browser.mjs';
import { ROOT } from '../set-up/run.mjs';
import { openApiTab, openStage } from './open';

/** WXT watches and rebuilds; the browser is ours, so that it is led to the stand-in. */
const server = await createServer({ root: ROOT, browser: 'chrome', manifestVersion: 3, webExt: { disabled: true } });
await server.start();
const stage = await openStage(path.join(ROOT, '.output', 'chrome-mv3-dev'), !hasDisplay());
try {
  await openApiTab(stage);
  console.log('\nChange a file and Rekey is built and loaded again. Close the browser, or press Ctrl+C, to stop.');
  await stage.context.waitForEvent('close', { timeout: 0 });
} finally {
  await stage.close();
  await server.stop();
}
