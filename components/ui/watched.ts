import { useEffect, useState } from 'preact/hooks';

/** Data that is on its way, there, or could not be read. */
export type Watched<Value> = { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed' };

/** Subscribes to data; calls one of its listeners from then on, until the function that it gives back is called. */
export type Watch<Value> = (listener: (value: Value) => void, onError: () => void) => () => void;

/** Keeps a screen in step with data that changes elsewhere. Out: the data, and a way to try again. `watch` must not change. */
export function useWatched<Value>(watch: Watch<Value>): [Watched<Value>, () => void] {
  const [watched, setWatched] = useState<Watched<Value>>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setWatched({ state: 'loading' });
    return watch(
      (value) => setWatched({ state: 'ready', value }),
      () => setWatched({ state: 'failed' }),
    );
  }, [watch, tries]);
  return [watched, () => setTries((before) => before + 1)];
}

/** How often durations on the screen are brought up to date, in milliseconds. */
const TICK = 15_000;

/** The present time, up to date within a few seconds. `read` is the clock. */
export function useNow(read: () => number): number {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), TICK);
    return () => clearInterval(timer);
  }, [read]);
  return now;
}
