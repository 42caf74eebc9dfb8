import type { Entry } from '../rotation/gap';
import { hash, id, z } from '../schema';

/** How far a chain had come: whose chain it is, how many places it has, and the hash of the last one. */
export interface Seal {
  installation: string;
  count: number;
  hash: string;
}

const WORD = 'rekey-seal';
const GROUP = 8;

/** The entries of each installation, in order of their numbers; the chains in order of their installations. */
export function chainsOf(entries: readonly Entry[]): Entry[][] {
  const chains = new Map<string, Entry[]>();
  for (const link of entries) {
    const chain = chains.get(link.installation);
    if (chain === undefined) chains.set(link.installation, [link]);
    else chain.push(link);
  }
  return [...chains].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, chain]) => chain.sort((a, b) => a.no - b.no));
}

/** The seals of all chains. */
export function sealsOf(entries: readonly Entry[]): Seal[] {
  return chainsOf(entries).flatMap((chain) => {
    const last = chain.at(-1);
    return last === undefined ? [] : [{ installation: last.installation, count: last.no, hash: last.hash }];
  });
}

/** A seal as one line to print, note and paste. The hash stands in groups, as a person reads it, and is no 40 digits in a row. */
export function sealText({ installation, count, hash: digits }: Seal): string {
  return [WORD, installation, count, ...(digits.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [])].join(' ');
}

/** The seals in a text, wherever its lines break; null when something in it is no seal. An empty text has none. */
export function parseSeals(text: string): Seal[] | null {
  const [before = '', ...parts] = text.toLowerCase().split(WORD);
  if (before.trim() !== '') return null;
  const seals = parts.map(parseSeal);
  return seals.every((seal) => seal !== null) ? seals : null;
}

function parseSeal(text: string): Seal | null {
  const [installation, count, ...groups] = text.trim().split(/\s+/);
  const digits = groups.join('');
  const isSeal =
    z.safeParse(id, installation).success && /^[1-9]\d{0,8}$/.test(count ?? '') && z.safeParse(hash, digits).success;
  return isSeal ? { installation: installation ?? '', count: Number(count), hash: digits } : null;
}
