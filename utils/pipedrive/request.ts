import { LOOK_LIMITS } from '../core/finding/limits';
import { SECOND } from '../core/time';
import { field } from './read';

/** What a request came to (design, "Four answers, not two"). Only `refused` says anything against the token. */
export type Answer = { kind: 'valid'; body: unknown } | { kind: 'refused' | 'limited' | 'unknown' };

/** The way to the network and to time, handed in so that tests can stand in for them. */
export interface Web {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  pause: (ms: number) => Promise<void>;
  /** A signal that aborts after so many milliseconds. */
  timeout: (ms: number) => AbortSignal;
}

/** The one path whose 401 proves that a token is refused: others give the same for a wrong path (facts, section 3). */
export const ME = '/api/v1/users/me';

const PATIENCE = 10 * SECOND;
const TRIES = 2;
const BEFORE_RETRY = SECOND;
/** Longest wait that Pipedrive may ask for before the second try; after a longer one nobody is looking any more. */
const LONGEST_WAIT = 10 * SECOND;

/**
 * Asks the Pipedrive host that is open, one GET after the other, with the token in its header and nothing else that
 * says who asks: a cookie would make a dead token look alive. It stops for good at a limit, and at its own.
 */
export class Asker {
  /** Requests sent so far. */
  requests = 0;
  readonly #origin: string;
  readonly #token: () => string | null;
  readonly #web: Web;
  #stopped = false;

  /** In: the page's own origin; `token` reads the token from the page each time, so that it is kept nowhere. */
  constructor(origin: string, token: () => string | null, web: Web) {
    this.#origin = origin;
    this.#token = token;
    this.#web = web;
  }

  /** Asks for a path of this host. Out: the answer. Never rejects, so that no error carries anything of the request. */
  async get(path: string): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const { answer, retryAfter } = await this.#ask(path);
      if (retryAfter === null || tries === TRIES) {
        if (answer.kind === 'limited') this.#stopped = true;
        return answer;
      }
      await this.#web.pause(retryAfter);
    }
  }

  /** One try. `retryAfter` in milliseconds; null when another try is of no use. */
  async #ask(path: string): Promise<{ answer: Answer; retryAfter: number | null }> {
    if (this.#stopped) return { answer: { kind: 'limited' }, retryAfter: null };
    const token = this.#token();
    const url = URL.canParse(path, this.#origin) ? new URL(path, this.#origin) : null;
    const isOwn = url?.origin === this.#origin && url.protocol === 'https:';
    if (!isOwn || token === null || this.requests >= LOOK_LIMITS.requests) {
      return { answer: { kind: 'unknown' }, retryAfter: null };
    }
    this.requests += 1;
    try {
      const response = await this.#web.fetch(url.href, {
        method: 'GET',
        headers: { accept: 'application/json', 'x-api-token': token },
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: this.#web.timeout(PATIENCE),
      });
      const body = await bodyOf(response);
      if (isBarred(response)) this.#stopped = true;
      return { answer: answerOf(path, response, body), retryAfter: retryAfterOf(response) };
    } catch {
      // No network, a redirect, or no answer in time: nothing of the error is kept, as it could name the request.
      return { answer: { kind: 'unknown' }, retryAfter: BEFORE_RETRY };
    }
  }
}

function answerOf(path: string, { status, ok }: Response, body: unknown): Answer {
  if (ok) return field(body, 'success') === true ? { kind: 'valid', body } : { kind: 'unknown' };
  if (status === 429) return { kind: 'limited' };
  const isOwnBody = field(body, 'success') === false && field(body, 'errorCode') === 401;
  return { kind: status === 401 && isOwnBody && path === ME ? 'refused' : 'unknown' };
}

/**
 * Whether nothing more is to be asked. A page in place of an answer stands before the API for whoever went on after 429
 * (facts, section 3); what it is about, nobody can tell, so that it is no answer, only the end.
 */
function isBarred({ status, headers }: Response): boolean {
  return status === 403 && /html/i.test(headers.get('content-type') ?? '');
}

/** How long to wait before a second try, in milliseconds; null when there is to be none. */
function retryAfterOf({ status, headers }: Response): number | null {
  const named = headers.get('retry-after');
  const seconds = named !== null && /^\d{1,6}$/.test(named) ? Number(named) : null;
  if (status !== 429 && status < 500) return null;
  if (seconds !== null) return seconds * SECOND <= LONGEST_WAIT ? seconds * SECOND : null;
  // A limit that does not say for how long is the end; so is a time in a form that is not understood.
  return status === 429 || named !== null ? null : BEFORE_RETRY;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
