/** Repeatable randomness, so that a run with a seed shows the same deals and tokens again. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  number(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** `length` lower-case hex digits. */
  hex(length: number): string;
}

/** In: a seed. Out: a source of random values (mulberry32) that gives the same row for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    pick: (list) => {
      const item = list[number(list.length)];
      if (item === undefined) throw new Error('Cannot pick from an empty list');
      return item;
    },
    hex: (length) => Array.from({ length }, () => number(16).toString(16)).join(''),
  };
}
