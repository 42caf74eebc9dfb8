import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Data that is on its way, there, or could not be read. */
export type Watched<Value> = { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed' };

/** Subscribes to data; calls one of its listeners from then on, until the function that it gives back is called. */
export type Watch<Value> = (listener: (value: Value) => void, onError: () => void) => () => void;

/** Keeps a screen in step with data that changes elsewhere. Out: the data, and a way to try again. `watch` must not change. */
export function useWatched<Value>(watch: Watch<Value>): [Watched<Value>, () => void] {
  const watched = useSignal<Watched<Value>>({ state: 'loading' });
  const tries = useSignal(0);
  useEffect(() => {
    watched.value = { state: 'loading' };
    return watch(
      (value) => {
        watched.value = { state: 'ready', value };
      },
      () => {
        watched.value = { state: 'failed' };
      },
    );
  }, [watch, tries.value, watched]);
  const again = () => {
    tries.value += 1;
  };
  return [watched.value, again];
}

/** How often durations on the screen are brought up to date, in milliseconds. */
const TICK = 15_000;

/** The present time, up to date within a few seconds. `read` is the clock. */
export function useNow(read: () => number): number {
  const now = useSignal(read());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = read();
    }, TICK);
    return () => clearInterval(timer);
  }, [read, now]);
  return now.value;
}
