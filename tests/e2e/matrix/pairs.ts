/** One factor after another: the values that each may take. */
export type Factors = readonly (readonly string[])[];

/**
 * A small set of rows, one value of each factor in each, in which every two values of different factors meet at least
 * once. Greedy: a row starts with a pair that has not met and is filled up with what brings most new pairs, and of what
 * brings as many, with what has met the rest of the row least often.
 */
export function allPairs(factors: Factors): string[][] {
  const meetings = new Map(everyPair(factors).map((pair) => [pair, 0]));
  const rows: string[][] = [];
  for (const first of meetings.keys()) {
    if (meetings.get(first) !== 0) continue;
    const row = fill(factors, first, meetings);
    for (const pair of pairsOf(row)) meetings.set(pair, (meetings.get(pair) ?? 0) + 1);
    rows.push(row);
  }
  return rows;
}

/** The pairs of a row, each as text that names both factors. */
export function pairsOf(row: readonly (string | undefined)[]): string[] {
  return row.flatMap((left, i) =>
    row.slice(i + 1).flatMap((right, offset) => {
      return left === undefined || right === undefined ? [] : [pair(i, left, i + 1 + offset, right)];
    }),
  );
}

/** All pairs that rows over these factors can have. */
export function everyPair(factors: Factors): string[] {
  return factors.flatMap((lefts, i) =>
    factors.slice(i + 1).flatMap((rights, offset) => {
      return lefts.flatMap((left) => rights.map((right) => pair(i, left, i + 1 + offset, right)));
    }),
  );
}

function pair(i: number, left: string, j: number, right: string): string {
  return JSON.stringify([i, left, j, right]);
}

function fill(factors: Factors, first: string, meetings: ReadonlyMap<string, number>): string[] {
  const [i, left, j, right] = JSON.parse(first) as [number, string, number, string];
  const row: (string | undefined)[] = factors.map((_, index) => (index === i ? left : index === j ? right : undefined));
  for (const [index, values] of factors.entries()) {
    if (row[index] !== undefined) continue;
    const counts = (value: string) => pairsOf(row.with(index, value)).map((one) => meetings.get(one) ?? 0);
    const ranked = values.map((value) => {
      const met = counts(value);
      return {
        value,
        fresh: met.filter((count) => count === 0).length,
        worn: met.reduce((sum, count) => sum + count, 0),
      };
    });
    row[index] = ranked.sort((a, b) => b.fresh - a.fresh || a.worn - b.worn)[0]?.value;
  }
  return row.filter((value) => value !== undefined);
}
