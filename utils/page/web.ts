import { pause, realClock } from './clock';

/** The way to the network and to time, for what asks Pipedrive from a page. */
export const web = {
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  pause: (ms: number) => pause(realClock, ms),
  /** A signal that aborts after so many milliseconds. */
  timeout: (ms: number) => AbortSignal.timeout(ms),
};
