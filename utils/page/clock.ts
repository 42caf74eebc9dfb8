/** Time and timers, handed in so that tests can turn the hands. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Calls `then` after `ms` milliseconds. Out: what calls it off. */
  later: (ms: number, then: () => void) => () => void;
}

export const realClock: Clock = {
  now: () => Date.now(),
  later(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/** A pause as a promise. */
export function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.later(ms, resolve);
  });
}

/** A random id for one document's life on the API tab. */
export function newVisit(): string {
  return crypto.randomUUID();
}
