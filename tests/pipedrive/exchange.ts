import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SeenRequest } from './world/requests.ts';
import { SESSION_COOKIE, type Session } from './world/sessions.ts';
import type { World } from './world.ts';

/** One request on its way through the stand-in: what came, who is asking, and the ways to answer. */
export interface Exchange {
  world: World;
  method: string;
  /** The address asked for; its host is the one in the request, so that answers can lead back to it, port and all. */
  url: URL;
  /** First label of the host: `acme`, `app`, `api`; the company's where `app` shows one in its own place. */
  label: string;
  header(name: string): string | null;
  /** Reads the whole body as text. */
  body(): Promise<string>;
  /** Value of the session cookie, if there is one. */
  sessionId: string | undefined;
  session: Session | null;
  /** This request's entry in the world's list; the API adds what it learns about the token. */
  seen: SeenRequest;
  send(status: number, body: string, headers: Record<string, string>): void;
  /** Cuts the connection without an answer. */
  drop(): void;
  /**
   * Cuts the connection in the middle of an answer. A browser sends a request again by itself, a POST too, when a
   * connection that it has used before breaks with no answer begun; after this it does not.
   */
  breakOff(): void;
}

const MAX_BODY = 1_000_000;

/** In: Node's request and response. Out: the exchange; the request is on the world's list from here on. */
export function openExchange(world: World, request: IncomingMessage, response: ServerResponse): Exchange {
  const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
  const header = (name: string): string | null => {
    const value = request.headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  const sessionId = cookie(header('cookie'), SESSION_COOKIE);
  const session = world.sessions.find(sessionId);
  const name = url.hostname.split('.')[0] ?? '';
  const label = name === 'app' && world.appStays && session !== null ? session.lastCompany : name;
  const method = request.method ?? 'GET';
  const seen: SeenRequest = {
    time: world.now(),
    kind: 'page',
    method,
    host: url.hostname,
    path: url.pathname,
    token: null,
    session: session !== null,
    authorization: header('authorization') !== null,
    origin: header('origin'),
    agent: header('user-agent'),
    status: 0,
  };
  world.requests.add(seen);
  return {
    world,
    method,
    url,
    label,
    header,
    body: () => readBody(request),
    sessionId,
    session,
    seen,
    send: (status, body, headers) => {
      seen.status = status;
      response.writeHead(status, headers).end(method === 'HEAD' ? undefined : body);
    },
    drop: () => response.destroy(),
    breakOff: () => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': '1000' });
      response.write('{', () => response.destroy());
    },
  };
}

/** Answers with JSON, not to be kept by the browser. */
export function sendJson({ send }: Exchange, status: number, body: object, headers: Record<string, string> = {}): void {
  send(status, JSON.stringify(body), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
}

/** Leads the browser elsewhere; 303 after a form, 302 otherwise. */
export function redirect({ method, send }: Exchange, location: string, headers: Record<string, string> = {}): void {
  send(method === 'POST' ? 303 : 302, '', { location, 'cache-control': 'no-store', ...headers });
}

/** Address on another host of the stand-in, with the port of this request, if it had one. */
export function siblingUrl({ url }: Exchange, label: string, rest: string): string {
  return `https://${label}.pipedrive.com${url.port === '' ? '' : `:${url.port}`}${rest}`;
}

function cookie(header: string | null, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY) throw new Error('Body too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
