import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from './faults';
import type { Answer } from './gate';
import type { Stage } from './stage';

/** Ends the browser at the crossing, does something to its profile, and starts it again. */
function crash(name: string, meanwhile: (stage: Stage) => Promise<void> = async () => {}): Fault {
  return {
    name,
    strike: async (stage): Promise<Answer> => {
      await stage.crash();
      return 'go';
    },
    follow: async (stage) => {
      await meanwhile(stage);
      await stage.launch();
    },
  };
}

/** Faults that the browser does not survive. */
export const CRASHES: readonly Fault[] = [
  crash('browser killed'),
  crash('killed, files garbled', (stage) =>
    eachFile(stage, async (file) => writeFile(file, garbled(await readFile(file)))),
  ),
  crash('killed, log cut short', (stage) =>
    eachFile(stage, async (file) => {
      if (file.endsWith('.log')) await truncate(file, Math.floor((await readFile(file)).length * 0.9));
    }),
  ),
];

/** The files of the database, as Chromium keeps them. */
async function eachFile({ profile, rekey }: Stage, damage: (file: string) => Promise<void>): Promise<void> {
  const folder = path.join(profile, 'Default', 'IndexedDB', `chrome-extension_${rekey.id}_0.indexeddb.leveldb`);
  for (const name of await readdir(folder)) if (name !== 'LOCK') await damage(path.join(folder, name));
}

function garbled(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 0x5a));
}
