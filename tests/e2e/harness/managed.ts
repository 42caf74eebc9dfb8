import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BUILD } from './launch';

/** Where Chromium on Linux looks for what an organisation decided. */
const FOLDER = '/etc/chromium/policies/managed';

/** A copy of the extension whose id is known before it is loaded, as a policy names extensions by their ids. */
export interface Copy {
  id: string;
  folder: string;
}

/** Copies the built extension into `folder` with a key of its own in the manifest. */
export async function copyWithKey(folder: string): Promise<Copy> {
  await cp(BUILD, folder, { recursive: true });
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...manifest, key: key.toString('base64') }));
  // The first half of the key's digest, with the letters a to p for its digits.
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return { folder, id: digits.replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '') };
}

/**
 * Sets the managed policy of an extension for the browsers of this machine; null takes it away again.
 * Out: why that is not possible here, else null.
 */
export async function setPolicy(extension: string, policy: object | null): Promise<string | null> {
  const file = path.join(FOLDER, `rekey-test-${extension}.json`);
  if (policy === null) {
    await rm(file, { force: true });
    return null;
  }
  try {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [extension]: policy } } }));
    return null;
  } catch (error) {
    return `${FOLDER} can't be written (${(error as NodeJS.ErrnoException).code})`;
  }
}
