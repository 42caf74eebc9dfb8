import type { CDPSession } from '@playwright/test';

/** Microseconds between two samples. */
const EVERY = 500;

/** What an extension's scripts took of a page's main thread, by samples. */
export interface Spent {
  /** As a part of the time that was looked at: what the processor worked for them, not what they waited for it. */
  share: number;
  /** The longest time in which nothing else had its turn: milliseconds by the clock on the wall. */
  longest: number;
}

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  startTime: number;
  endTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** Measures what the scripts of an extension take of a page's main thread, between `start` and `stop`. */
export function spentIn(session: CDPSession, extension: string): { start(): Promise<void>; stop(): Promise<Spent> } {
  let from = 0;
  return {
    async start() {
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: EVERY });
      await session.send('Profiler.start');
      from = await worked(session);
    },
    async stop() {
      const took = (await worked(session)) - from;
      const { profile } = await session.send('Profiler.stop');
      await session.send('Profiler.disable');
      await session.send('Performance.disable');
      return spentOf(profile, `chrome-extension://${extension}/`, took);
    },
  };
}

/** Milliseconds that the processor has worked for the page's main thread. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const time = metrics.find(({ name }) => name === 'ThreadTime');
  if (time === undefined) throw new Error('This browser does not say how long a thread has worked.');
  return time.value * 1000;
}

/**
 * In: a profile, how the addresses of the scripts begin, and the milliseconds that the processor worked for the thread. What
 * such a script calls counts as its own. On a busy machine a thread waits for the processor in the middle of its work, which
 * samples take for work.
 */
function spentOf({ nodes, startTime, endTime, samples = [], timeDeltas = [] }: Profile, own: string, took: number) {
  const ours = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number): void => {
    ours.add(id);
    for (const child of byId.get(id)?.children ?? []) mark(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(own) && !ours.has(id)) mark(id);
  let [all, busy, longest, run] = [0, 0, 0, 0];
  for (const [at, id] of samples.entries()) {
    // A sample stands for the time until the next one.
    const time = (timeDeltas[at + 1] ?? 0) / 1000;
    if (byId.get(id)?.callFrame.functionName !== '(idle)') busy += time;
    run = ours.has(id) ? run + time : 0;
    all += ours.has(id) ? time : 0;
    longest = Math.max(longest, run);
  }
  const work = busy === 0 ? 0 : all * Math.min(1, took / busy);
  return { share: (work * 1000) / (endTime - startTime), longest };
}
