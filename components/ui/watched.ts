import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { tellFailure } from './failures';

/** Data that is on its way, there, or could not be read. */
export type Watched<Value> = { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed' };

/** Subscribes to data; calls one of its listeners from then on, until the function that it gives back is called. */
export type Watch<Value> = (listener: (value: Value) => void, onError: (thrown: unknown) => void) => () => void;

/** How long after a failure the data is asked for again, in milliseconds. */
const AGAIN = 5000;

/**
 * Keeps a screen in step with data that changes elsewhere. What fails is tried again by itself, as a disk may have room again.
 * Out: the data, and a way to try again at once. `watch` must not change.
 */
export function useWatched<Value>(watch: Watch<Value>): [Watched<Value>, () => void] {
  const watched = useSignal<Watched<Value>>({ state: 'loading' });
  const tries = useSignal(0);
  // An effect proper would wait for the first frame to be painted, which has nothing to show yet.
  useLayoutEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    if (watched.peek().state !== 'failed') watched.value = { state: 'loading' };
    const stop = watch(
      (value) => {
        watched.value = { state: 'ready', value };
      },
      (thrown) => {
        tellFailure(thrown);
        watched.value = { state: 'failed' };
        later = setTimeout(again, AGAIN);
      },
    );
    return () => {
      clearTimeout(later);
      stop();
    };
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
