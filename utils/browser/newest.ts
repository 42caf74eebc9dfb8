/**
 * Makes a function that asks anew and tells the answer. Answers may come in another order than they were asked for: one
 * that a newer one has overtaken is dropped, as it would bring back what no longer holds.
 */
export function newest<T>(
  ask: () => Promise<T>,
  listener: (answer: T) => void,
  onError: (error: unknown) => void,
): () => void {
  let asked = 0;
  let told = 0;
  return () => {
    asked += 1;
    const mine = asked;
    const ifNews =
      <V>(tell: (value: V) => void) =>
      (value: V) => {
        if (mine < told) return;
        told = mine;
        tell(value);
      };
    void ask().then(ifNews(listener), ifNews(onError));
  };
}
