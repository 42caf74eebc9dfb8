import { ensureBrowser } from '../../../scripts/set-up/browser.mjs';
import { ensureBuild } from '../../../scripts/set-up/fresh.mjs';

/** Before the first real-browser test: a browser, and a build that is no older than its sources. */
export default async function globalSetup(): Promise<void> {
  await ensureBrowser();
  await ensureBuild('chrome');
}
