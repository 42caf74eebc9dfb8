import type { FileFault } from '../../core/inventory/import';
import { startLooking } from '../../core/inventory/plain-json';

/** Why a file could not be read as JSON. */
export type JsonFault = Extract<FileFault, 'too-big' | 'wrong-encoding' | 'empty' | 'not-json' | 'wrong-format'>;

/** UTF-8, or UTF-16 where a byte order mark says so, as spreadsheets write; null when it is neither. */
export function decode(bytes: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(bytes);
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The JSON in a file of at most so many bytes that somebody else may have made, or why there is none. Never rejects for what is in it. */
export async function readJson(file: File, most: number): Promise<{ value: unknown } | { fault: JsonFault }> {
  // Before it is read: a file of any size costs nothing.
  if (file.size > most) return { fault: 'too-big' };
  const text = decode(await file.arrayBuffer());
  if (text === null) return { fault: 'wrong-encoding' };
  if (text.trim() === '') return { fault: 'empty' };
  if (!startLooking()(text)) return { fault: 'wrong-format' };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: 'not-json' };
  }
}
