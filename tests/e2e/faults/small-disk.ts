import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A disk of its own that is soon full. */
export interface SmallDisk {
  folder: string;
  /** Takes all the room that is left. */
  fill: () => Promise<void>;
  free: () => Promise<void>;
  remove: () => void;
}

/** Mounts one in memory. Out: null where this machine does not let the test mount anything. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rekey-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: () => fill(filler),
    free: () => rm(filler),
    remove: () => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

async function fill(file: string): Promise<void> {
  const handle = await open(file, 'a');
  try {
    // Ever smaller pieces, until not even one page more goes in.
    for (const size of [2 ** 20, 2 ** 12]) {
      const piece = Buffer.alloc(size, 1);
      for (let written = size; written === size; ) {
        written = await handle.write(piece).then(
          ({ bytesWritten }) => bytesWritten,
          () => 0,
        );
      }
    }
  } finally {
    await handle.close();
  }
}
