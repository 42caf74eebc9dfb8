import { writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { expect } from '../harness/fixtures';

/** The part of a note of the browser that is read here. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the thread's own time. */
  tdur?: number;
  args?: { name?: string };
}

/** A file as a test makes it. */
export interface Made {
  name: string;
  text: string;
}

/** A table of tools as a company may have them, with owners that each stand for some. */
export function bigTable(rows: number): string {
  const notes = 'Open the settings, paste the new token, press save, then run the "test" step once. '.repeat(3);
  const line = (no: number) =>
    `Tool ${no},acme,token,n8n,https://tool-${no}.acme.example/settings?x=${no},owner${no % 400}@acme.example,${no % 7 === 0},"${notes.replaceAll('"', '""')}"`;
  return [
    'name,account,auth,catalogue,url,owner,critical,notes',
    ...Array.from({ length: rows }, (_, no) => line(no)),
  ].join('\r\n');
}

/** Chooses a file as large as a person's, from the disk: sent from here, it would itself keep the page busy. */
export async function chooseLarge(page: Page, info: TestInfo, text: string, name: string): Promise<void> {
  const path = info.outputPath(name);
  await writeFile(path, text);
  await page.getByLabel('Import tools').setInputFiles(path);
}

/**
 * The longest task of the page's main thread while `work` is done, in milliseconds of the thread's own time, so that
 * others who use the machine do not count.
 */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('No browser to ask for its notes.');
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const isMain = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ pid, tid, tdur }) => tdur !== undefined && isMain.has(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error('The browser has noted no task of any page.');
  return Math.round(Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000);
}

/** Holds files, or a text, over the page as a drag does. `type` is one of the events of a drag. */
export async function drag(
  page: Page,
  type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
  what: readonly Made[] | string,
  on = 'body',
): Promise<boolean> {
  return page.evaluate(
    ([event, given, selector]) => {
      const data = new DataTransfer();
      if (typeof given === 'string') data.setData('text/plain', given);
      else for (const { name, text } of given) data.items.add(new File([text], name));
      const init = { dataTransfer: data, bubbles: true, cancelable: true };
      return !document.querySelector(selector)?.dispatchEvent(new DragEvent(event, init));
    },
    [type, what, on] as const,
  );
}

/** What came of each import, in words. */
export function summaries(page: Page) {
  return page.locator('section.summary');
}

/** Waits until the list says how many tools it has. */
export async function expectCount(page: Page, words: string): Promise<void> {
  await expect(page.getByText(words, { exact: true })).toBeVisible({ timeout: 20_000 });
}
