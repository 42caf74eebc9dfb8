import { randomInt } from 'node:crypto';
import { ensureBrowser } from '../../../scripts/set-up/browser.mjs';
import { ensureFirefox } from '../../../scripts/set-up/firefox.mjs';
import { ensureBuild } from '../../../scripts/set-up/fresh.mjs';

/** Before the first real-browser test: both browsers, builds that are no older than their sources, and one seed for all. */
export default async function globalSetup(): Promise<void> {
  process.env.REKEY_SEED ??= String(randomInt(2 ** 31));
  await ensureBrowser();
  await ensureFirefox();
  await ensureBuild('chrome');
  await ensureBuild('firefox');
}
