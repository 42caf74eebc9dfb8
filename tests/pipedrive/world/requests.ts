/** What a request asked for: a page, a file of the web app, the web app's own calls, or the REST API. */
export type RequestKind = 'page' | 'asset' | 'frontend' | 'api';

/** A token as it came along: in which place, and what it was worth at that moment. Never the token itself. */
export interface TokenSent {
  in: 'header' | 'query';
  state: 'current' | 'old' | 'unknown';
}

/** One request as the stand-in saw it, for tests that ask who called what, and with which credentials. */
export interface SeenRequest {
  time: number;
  kind: RequestKind;
  method: string;
  host: string;
  /** Path without the query, which may carry a token. */
  path: string;
  token: TokenSent | null;
  /** Whether a valid session cookie came along. */
  session: boolean;
  /** Whether an `Authorization` header came along. */
  authorization: boolean;
  origin: string | null;
  agent: string | null;
  /** Answer's status; 0 until it was sent, and for a connection that was dropped. */
  status: number;
}

/** All requests since the start or the last `clear()`. */
export class Requests {
  #all: SeenRequest[] = [];

  add(request: SeenRequest): void {
    this.#all.push(request);
  }

  /** The requests that have all the given values, oldest first; without any, all of them. */
  list(filter: Partial<Pick<SeenRequest, 'kind' | 'method' | 'host' | 'path' | 'status'>> = {}): SeenRequest[] {
    const wanted = Object.entries(filter);
    return this.#all.filter((request) => wanted.every(([name, value]) => Reflect.get(request, name) === value));
  }

  count(filter: Parameters<Requests['list']>[0] = {}): number {
    return this.list(filter).length;
  }

  clear(): void {
    this.#all = [];
  }
}
