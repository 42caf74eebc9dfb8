import type { BrowserContext, ConsoleMessage, Page, Request, Worker } from '@playwright/test';

export interface ConsoleLine {
  /** Address of the page or worker that wrote it. */
  from: string;
  type: string;
  text: string;
}

export interface SentRequest {
  /** Address of the page or worker that sent it. */
  from: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** What a browser's pages and workers said and sent; both lists grow while it runs. */
export interface Recording {
  console: ConsoleLine[];
  requests: SentRequest[];
}

/** Records the console and the requests of every page and worker from now on. */
export function record(context: BrowserContext): Recording {
  const recording: Recording = { console: [], requests: [] };
  const listen = (worker: Worker) => {
    worker.on('console', (message) => recording.console.push(lineOf(message, worker.url())));
  };
  context.serviceWorkers().forEach(listen);
  context.on('serviceworker', listen);
  context.on('console', (message) => {
    if (message.page() !== null) recording.console.push(lineOf(message, pageUrl(message.page())));
  });
  context.on('weberror', (error) => {
    recording.console.push({ from: pageUrl(error.page()), type: 'error', text: String(error.error()) });
  });
  context.on('request', (request) => {
    recording.requests.push(sent(request));
  });
  return recording;
}

function lineOf(message: ConsoleMessage, from: string): ConsoleLine {
  return { from, type: message.type(), text: message.text() };
}

function pageUrl(page: Page | null): string {
  return page === null ? 'unknown' : page.url();
}

function sent(request: Request): SentRequest {
  const worker = request.serviceWorker();
  return {
    from: worker === null ? frameUrl(request) : worker.url(),
    method: request.method(),
    url: request.url(),
    headers: request.headers(),
    body: request.postData(),
  };
}

/** A request that opens a page has no frame yet, and one sent while a page is still being opened may have none either. */
function frameUrl(request: Request): string {
  if (request.isNavigationRequest()) return 'navigation';
  try {
    return request.frame().url();
  } catch {
    return request.headers().referer ?? 'unknown';
  }
}
