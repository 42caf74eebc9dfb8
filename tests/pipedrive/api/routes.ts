import type { Exchange } from '../exchange.ts';
import type { Caller } from './caller.ts';
import { listChanges } from './changelog.ts';
import { listDeals, updateDeal } from './deals.ts';
import { showMe } from './users.ts';
import { listWebhooks } from './webhooks.ts';

/** One allowed API call: whose, about what (`id` from the path), with which query. */
export interface ApiCall extends Caller {
  exchange: Exchange;
  id: number;
  query: URLSearchParams;
}

export interface ApiAnswer {
  status: number;
  body: object;
}

interface ApiRoute {
  version: 1 | 2;
  method: string;
  /** Path after `/v1` or `/v2`, with `{id}` for a number. */
  path: string;
  /** Units of the daily budget (facts, section 4). */
  cost: number;
  answer(call: ApiCall): ApiAnswer | Promise<ApiAnswer>;
}

/** All that the stand-in answers; anything else is 401, as in the real gateway. The cost of `/webhooks` is a list's. */
const ROUTES: readonly ApiRoute[] = [
  { version: 1, method: 'GET', path: '/users/me', cost: 2, answer: showMe },
  { version: 1, method: 'GET', path: '/webhooks', cost: 20, answer: listWebhooks },
  { version: 1, method: 'GET', path: '/deals/{id}/changelog', cost: 20, answer: listChanges },
  { version: 2, method: 'GET', path: '/deals', cost: 10, answer: listDeals },
  { version: 2, method: 'PATCH', path: '/deals/{id}', cost: 5, answer: updateDeal },
];

/** Whether a path on a company's host is the gateway's, be it routed there or not. */
export function isApiPath(path: string): boolean {
  return /^\/(?:api|v\d+)\//.test(path);
}

/** In: a path on any host. Out: the API version and the rest of the path; null when the path is not the API's. */
export function apiPath(path: string): { version: 1 | 2; rest: string } | null {
  const [, version, rest] = /^(?:\/api)?\/v([12])(\/.*)$/.exec(path) ?? [];
  return rest === undefined ? null : { version: version === '1' ? 1 : 2, rest };
}

/** In: version, method and the rest of the path. Out: the route and the id in the path (0 without one). */
export function findRoute(version: 1 | 2, method: string, rest: string): { route: ApiRoute; id: number } | null {
  for (const route of ROUTES) {
    if (route.version !== version || route.method !== method) continue;
    const match = new RegExp(`^${route.path.replace('{id}', '(\\d+)')}$`).exec(rest);
    if (match) return { route, id: Number(match[1] ?? 0) };
  }
  return null;
}
