import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'wxt/browser';
import { type Display, environment } from './display';
import type { Extension } from './extension';
import { browserFlags, type LaunchOptions, requiredBrowser } from './launch';

/** The extension's API, as the page has it in which questions run. */
declare const chrome: typeof Browser;

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** A browser in which nothing but a page of the extension is looked into from outside. */
export interface Unwatched {
  ask: Extension['ask'];
  close: () => Promise<void>;
}

/**
 * Starts a browser over a pipe of our own and opens a bare page of the extension in it. Playwright attaches to every
 * page, and such a page prerenders nothing and keeps its timers while it is hidden. Errors: no worker of the extension within fifteen seconds.
 */
export async function launchUnwatched(
  options: LaunchOptions & { profile: string; display?: Display | null },
): Promise<Unwatched> {
  const flags = ['--remote-debugging-pipe', `--user-data-dir=${options.profile}`, '--password-store=basic'];
  const child = spawn(requiredBrowser(options.browser).path, [...flags, ...browserFlags(options), 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: environment(options.display),
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const send = protocol(child.stdio[3] as Writable, child.stdio[4] as Readable);
  try {
    const { targetId } = await send<{ targetId: string }>('Target.createTarget', {
      url: `${await originOfWorker(send)}/manifest.json`,
    });
    const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    const ask: Extension['ask'] = async (question, argument) => {
      const expression = `(${question.toString()})(${JSON.stringify(argument) ?? 'undefined'})`;
      const { result, exceptionDetails } = await send<{ result: { value?: never }; exceptionDetails?: object }>(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        sessionId,
      );
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return result.value as never;
    };
    while (!(await ask(() => 'tabs' in chrome, null))) await pause(20);
    const close = async () => {
      await send('Browser.close', {});
      await ended;
    };
    return { ask, close };
  } catch (error) {
    child.kill();
    throw error;
  }
}

type Send = <R>(method: string, params: object, sessionId?: string) => Promise<R>;

/** The browser's debugging protocol: messages as JSON, each with a zero byte after it. */
function protocol(to: Writable, from: Readable): Send {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (reason: Error) => void }>();
  let last = 0;
  let rest = Buffer.alloc(0);
  from.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const { id, result, error } = JSON.parse(rest.subarray(0, end).toString()) as Answer;
      rest = rest.subarray(end + 1);
      const asker = id === undefined ? undefined : waiting.get(id);
      if (error === undefined) asker?.resolve(result as never);
      else asker?.reject(new Error(error.message));
    }
  });
  return (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
}

/** Where the extension's pages are, read off its worker. */
async function originOfWorker(send: Send): Promise<string> {
  for (const patience = performance.now() + 15_000; performance.now() < patience; await pause(50)) {
    const { targetInfos } = await send<{ targetInfos: { type: string; url: string }[] }>('Target.getTargets', {});
    const own = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
    if (own !== undefined) return `chrome-extension://${new URL(own.url).host}`;
  }
  throw new Error('The worker of the extension has not started: was it built, and did the browser load it?');
}
