/** How much of the full measure is taken, so that work on the benchmark need not wait for it: `REKEY_BENCH=0.1` a tenth. */
const SHARE = Number(process.env.REKEY_BENCH ?? 1);
if (!(SHARE > 0 && SHARE <= 1)) throw new Error('REKEY_BENCH is a share of the full measure: above 0, up to 1.');

/** So many rounds, or as many of them as are wished for; at least two. */
export function rounds(full: number): number {
  return Math.max(2, Math.round(full * SHARE));
}
