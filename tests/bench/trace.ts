import type { Browser, Page } from '@playwright/test';

/** The part of a trace's event that is read here; the format is Chromium's "Trace Event Format". */
export interface TraceEvent {
  name: string;
  /** Microseconds of the thread's own time. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** Milliseconds of the main thread. It is the thread's own time, so that others who use the machine do not count. */
export interface Cost {
  /** The script's first run, its compilation included, and what calls it later. */
  script: number;
  /** Everything until the first run is over: the world that a content script gets for itself, and the first run. */
  injection: number;
}

const CATEGORIES = ['devtools.timeline', 'v8', 'extensions'];
/** Neither lies within the other here: a content script is run by the browser, and its listeners are called by events. */
const RUNS = ['EvaluateScript', 'FunctionCall'];
const INJECTION = 'ScriptInjection::InjectJs';

/** What a content script costs, by the browser's own notes. Errors: the script did not run. */
export function costOf(events: readonly TraceEvent[], script: string): Cost {
  const own = events.filter(({ name, args }) => RUNS.includes(name) && isFrom(args?.data?.url, script));
  if (!own.some(({ name }) => name === 'EvaluateScript')) throw new Error(`${script} has not run.`);
  return { script: sum(own), injection: sum(events.filter(({ name }) => name === INJECTION)) };
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
}

function isFrom(url: string | undefined, script: string): boolean {
  return url?.startsWith('chrome-extension://') === true && url.endsWith(`/${script}`);
}

/** What the browser notes while `work` is done. */
export async function trace(browser: Browser, page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return traceEvents;
}
