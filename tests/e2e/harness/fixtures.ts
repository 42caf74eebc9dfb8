import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { type Pipedrive, type PipedriveOptions, startPipedrive } from '../../pipedrive/server';
import { type Extension, extensionIn } from './extension';
import { BUILD, launch } from './launch';
import { launchPlain } from './plain';
import { type Recording, record } from './recorder';

/** Marks tests that hold Rekey to a time: `npm test` runs them alone, when the machine is quiet. */
export const TIMED = { tag: '@timed' };

/** Prints a line, such as a figure, at the end of the run (`matrix/reporter`). */
export function note(description: string): void {
  base.info().annotations.push({ type: 'note', description });
}

interface Options {
  /** How the stand-in behaves: skin, confirmation, who is signed in. */
  pipedriveOptions: PipedriveOptions;
  /** False starts the same browser without Rekey, to compare with. */
  withRekey: boolean;
  /** Further flags for the browser. */
  browserFlags: string[];
  /** True starts the browser as a person has it, with its back-forward cache and with tabs that are hidden. */
  plain: boolean;
  /** Whether the profile is in developer mode, without which the browser does not load an unpacked extension anew. */
  developerMode: boolean;
}

interface Fixtures {
  pipedrive: Pipedrive;
  /** Folder of the browser's profile. To look into it, close the context first; `REKEY_KEEP_PROFILES=1` leaves it there. */
  profile: string;
  rekey: Extension;
  /** Console and requests of all pages and workers since the browser started. */
  recording: Recording;
}

/** Each test has a stand-in, a browser and a profile of its own, so that none can see another's traces. */
export const test = base.extend<Options & Fixtures>({
  pipedriveOptions: [{}, { option: true }],
  withRekey: [true, { option: true }],
  browserFlags: [[], { option: true }],
  plain: [false, { option: true }],
  developerMode: [false, { option: true }],

  pipedrive: async ({ pipedriveOptions }, use) => {
    const pipedrive = await startPipedrive(pipedriveOptions);
    await use(pipedrive);
    await pipedrive.stop();
  },

  profile: async ({ developerMode }, use) => {
    const profile = await mkdtemp(path.join(os.tmpdir(), 'rekey-profile-'));
    if (developerMode) await preferDeveloperMode(profile);
    await use(profile);
    if (!process.env.REKEY_KEEP_PROFILES) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },

  context: async ({ pipedrive, profile, withRekey, browserFlags, plain, colorScheme, viewport }, use) => {
    const common = { extension: withRekey ? BUILD : null, pipedrive, profile, flags: browserFlags };
    if (plain) {
      const { context, close } = await launchPlain(common);
      await use(context);
      await close();
      return;
    }
    const { context } = await launch({
      ...common,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      ...(viewport ? { viewport } : {}),
    });
    await use(context);
    await context.close();
  },

  rekey: async ({ context }, use) => {
    await use(await extensionIn(context));
  },

  recording: async ({ context }, use) => {
    await use(record(context));
  },
});

async function preferDeveloperMode(profile: string): Promise<void> {
  await mkdir(path.join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

export { expect } from '@playwright/test';
