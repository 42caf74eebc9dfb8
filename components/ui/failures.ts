/** Who hears of actions and readings that failed on this page. */
let listener: (thrown: unknown) => void = () => {};

/** Has whatever fails on this page from now on told to `listen`. */
export function onFailure(listen: (thrown: unknown) => void): void {
  listener = listen;
}

/** Whether it failed because the disk is full: the database may say so within another error. */
export function isDiskFull(thrown: unknown): boolean {
  if (!(thrown instanceof Error || thrown instanceof DOMException)) return false;
  const within = 'inner' in thrown ? thrown.inner : thrown.cause;
  return thrown.name === 'QuotaExceededError' || isDiskFull(within);
}

/** Tells that something failed which the page itself shows as a failure. */
export function tellFailure(thrown: unknown): void {
  listener(thrown);
}
