import { now } from './clock';

/** How long work goes on before the page gets its turn, in milliseconds; well under what a person feels. */
const SLICE = 30;

/** Work in slices, so that the page never freezes, with a way to stop it. */
export interface Slices {
  /** Whether the present slice has lasted long enough. */
  isDue: () => boolean;
  /** Lets the page have its turn. Rejects once the work is cancelled. */
  rest: () => Promise<void>;
}

/** Begins a row of slices that `signal` cancels. */
export function slices(signal: AbortSignal): Slices {
  let began = now();
  return {
    isDue: () => now() - began >= SLICE,
    rest: async () => {
      await turn();
      signal.throwIfAborted();
      began = now();
    },
  };
}

/** Ends when the page has had its turn: at once where the browser can say so, else as soon as a timer allows. */
function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
