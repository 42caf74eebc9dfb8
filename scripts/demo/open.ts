import { rm } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { type Extension, extensionIn } from '../../tests/e2e/harness/extension';
import { type Launched, launch } from '../../tests/e2e/harness/launch';
import { type Pipedrive, startPipedrive } from '../../tests/pipedrive/server';
import { EXAMPLE_TOOLS } from './tools';

/** A browser with Rekey in it, at the stand-in. */
export interface Stage {
  pipedrive: Pipedrive;
  context: BrowserContext;
  rekey: Extension;
  /** Closes the browser, stops the stand-in and removes the browser's profile. */
  close: () => Promise<void>;
}

/** Starts the stand-in and a browser with the extension of a folder. */
export async function openStage(extension: string, headless: boolean): Promise<Stage> {
  const pipedrive = await startPipedrive({ confirm: true });
  let launched: Launched;
  try {
    launched = await launch({ extension, pipedrive, headless, viewport: { width: 1280, height: 860 } });
  } catch (error) {
    await pipedrive.stop();
    throw error;
  }
  const { context, profile } = launched;
  return {
    pipedrive,
    context,
    rekey: await extensionIn(context),
    close: async () => {
      await context.close();
      await pipedrive.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Puts the example tools on the list, by the same import that a person uses. Out: the tools page. */
export async function importExamples({ rekey }: Stage): Promise<Page> {
  const page = await rekey.open('dashboard', '#/tools');
  await page.getByLabel('Import tools').setInputFiles({
    name: 'example-tools.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(EXAMPLE_TOOLS)),
  });
  await page.getByText(`${EXAMPLE_TOOLS.tools.length} added`).first().waitFor();
  return page;
}

/** Opens the API tab of the example company. */
export async function openApiTab({ pipedrive, context }: Stage): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${pipedrive.origin('acme')}/settings/api`);
  return page;
}

/** Closes every tab but one, so that a person begins where the story begins. */
export async function leaveOnly(context: BrowserContext, page: Page): Promise<void> {
  await Promise.all(context.pages().map((other) => (other === page ? Promise.resolve() : other.close())));
  await page.bringToFront();
}
