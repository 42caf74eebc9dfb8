/** One call of `work` for all that are asked for within `ms` milliseconds of the first. Out: how to ask. What fails is dropped. */
export function together(ms: number, work: () => Promise<unknown>): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      void work().catch(() => {});
    }, ms);
  };
}
