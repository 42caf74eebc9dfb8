import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeLevelDb } from './leveldb';

/** One way in which a token could lie somewhere. */
export interface Form {
  name: string;
  bytes: Buffer;
}

export interface Leak {
  /** Path below the searched folder. */
  file: string;
  form: string;
}

/** Every form in which a token counts as kept: what a program may make of it by accident, or a person by design. */
export function formsOf(token: string): Form[] {
  const upper = token.toUpperCase();
  const reversed = [...token].reverse().join('');
  const ascii = Buffer.from(token, 'ascii');
  const raw = Buffer.from(token, 'hex');
  return [
    { name: 'plain', bytes: ascii },
    { name: 'upper case', bytes: Buffer.from(upper) },
    { name: 'reversed', bytes: Buffer.from(reversed) },
    { name: 'UTF-16LE', bytes: Buffer.from(token, 'utf16le') },
    { name: 'UTF-16BE', bytes: Buffer.from(token, 'utf16le').swap16() },
    { name: 'UTF-16LE, upper case', bytes: Buffer.from(upper, 'utf16le') },
    { name: 'hex of its characters', bytes: Buffer.from(ascii.toString('hex')) },
    { name: 'raw bytes', bytes: raw },
    ...base64s('base64', ascii),
    ...base64s('base64, upper case', Buffer.from(upper)),
    ...base64s('base64 of raw bytes', raw),
  ];
}

/** Base64 text depends on where in a group of three bytes the secret begins; the characters at both ends are shared. */
function base64s(name: string, secret: Buffer): Form[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), secret]).toString('base64');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + secret.length) * 8) / 6);
    const standard = text.slice(from, to);
    const forUrls = standard.replaceAll('+', '-').replaceAll('/', '_');
    return [...new Set([standard, forUrls])].map((form) => ({
      name: `${name}, ${before} bytes in`,
      bytes: Buffer.from(form),
    }));
  });
}

/** Names of the forms in which a token occurs in a text or in bytes; objects are searched as their JSON. */
export function leaksIn(data: unknown, token: string): string[] {
  const bytes = Buffer.isBuffer(data)
    ? data
    : Buffer.from(typeof data === 'string' ? data : (JSON.stringify(data) ?? ''));
  return [...new Set(formsOf(token).flatMap((form) => (bytes.includes(form.bytes) ? [form.name] : [])))];
}

/**
 * Searches every file below a folder: its bytes as they are, and the records of LevelDB files (extension storage, local
 * storage, IndexedDB) put together and decompressed. Not seen: text inside other compressed files, such as cached
 * responses that the server had compressed, and text split between pages of an SQLite file.
 */
export async function leaksBelow(folder: string, token: string): Promise<Leak[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const leaks: Leak[] = [];
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const full = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(full);
    const forms = new Set([bytes, ...decodeLevelDb(entry.name, bytes)].flatMap((part) => leaksIn(part, token)));
    for (const form of forms) leaks.push({ file: path.relative(folder, full), form });
  }
  return leaks;
}
