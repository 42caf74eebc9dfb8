import type { CDPSession } from '@playwright/test';

/** Microseconds between two samples. */
const EVERY = 500;

/** What an extension's scripts took of a page's main thread, in milliseconds; by samples, and by the clock on the wall. */
export interface Spent {
  /** All together, and as a part of the time that was looked at. */
  all: number;
  share: number;
  /** The longest time in which nothing else had its turn. */
  longest: number;
}

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  startTime: number;
  endTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** Measures what the scripts of an extension take of a page's main thread, between `start` and `stop`. */
export function spentIn(session: CDPSession, extension: string): { start(): Promise<void>; stop(): Promise<Spent> } {
  return {
    async start() {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: EVERY });
      await session.send('Profiler.start');
    },
    async stop() {
      const { profile } = await session.send('Profiler.stop');
      await session.send('Profiler.disable');
      return spentOf(profile, `chrome-extension://${extension}/`);
    },
  };
}

/** In: a profile, and how the addresses of the scripts begin. What such a script calls counts as its own. */
export function spentOf({ nodes, startTime, endTime, samples = [], timeDeltas = [] }: Profile, own: string): Spent {
  const ours = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number): void => {
    ours.add(id);
    for (const child of byId.get(id)?.children ?? []) mark(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(own) && !ours.has(id)) mark(id);
  let [all, longest, run] = [0, 0, 0];
  for (const [at, id] of samples.entries()) {
    // A sample stands for the time until the next one.
    const took = (timeDeltas[at + 1] ?? 0) / 1000;
    run = ours.has(id) ? run + took : 0;
    all += ours.has(id) ? took : 0;
    longest = Math.max(longest, run);
  }
  return { all, share: (all * 1000) / (endTime - startTime), longest };
}
