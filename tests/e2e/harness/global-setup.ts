import { randomInt } from 'node:crypto';
import { ensureBrowser } from '../../../scripts/set-up/browser.mjs';
import { ensureBuild } from '../../../scripts/set-up/fresh.mjs';

/** Before the first real-browser test: a browser, and a build that is no older than its sources, and one seed for all. */
export default async function globalSetup(): Promise<void> {
  process.env.REKEY_SEED ??= String(randomInt(2 ** 31));
  await ensureBrowser();
  await ensureBuild('chrome');
}
