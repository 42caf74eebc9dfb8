/** The present, in milliseconds since 1970. The only clock outside of pages. */
export function now(): number {
  return Date.now();
}
