import { BUILD } from '../../tests/e2e/harness/launch';
import { importExamples, leaveOnly, openApiTab, openStage } from './open';
import { play } from './play';

const TRY = `
Rekey runs beside a stand-in for Pipedrive; nothing here reaches the real one. Try this:

  1. Generate a new token on the page that is open. Six example tools are on Rekey's list.
  2. Follow the card in the page's corner, or click Rekey's icon in the toolbar (behind the puzzle piece at first).
  3. Mark the tools as updated one by one, then say which of them work.
  4. Look at Rekey's dashboard: what broke, since when, and who has it.

The other companies are at https://globex.pipedrive.com and https://initech.pipedrive.com in the same window.
Close the browser's window to stop.
`;

const flags = new Set(process.argv.slice(2));
const stage = await openStage(BUILD, flags.has('--headless'));
try {
  if (flags.has('--play')) {
    await play(stage);
  } else {
    await importExamples(stage);
    await leaveOnly(stage.context, await openApiTab(stage));
    console.log(TRY);
    await stage.context.waitForEvent('close', { timeout: 0 });
  }
} finally {
  await stage.close();
}
