import { randomUUID } from 'node:crypto';
import { type Exchange, sendJson } from '../exchange.ts';
import type { Standing } from '../world/limits.ts';

/**
 * The API says it handles CORS (facts, section 4). Whether its preflight accepts the custom header is not known; the
 * stand-in accepts it, so that a page without any permission could call, and nothing passes a test for that reason.
 */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, x-correlation-id',
};

/** Answers a preflight. */
export function sendPreflight({ send }: Exchange): void {
  send(204, '', {
    ...CORS,
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers': 'x-api-token, authorization, content-type',
    'access-control-max-age': '600',
  });
}

/** The gateway's one answer for no, wrong or old token, for a path it does not route and for a wrong method (facts, section 3). */
export function sendUnauthorized(exchange: Exchange): void {
  const body = {
    success: false,
    error: 'unauthorized access',
    errorCode: 401,
    error_info: 'Please check developers.pipedrive.com',
  };
  sendJson(exchange, 401, body, { ...CORS, 'x-401-by-gw': 'true', 'x-correlation-id': randomUUID() });
}

/** Answers 429. The body is not documented; this one is from third-party tests (facts, section 4). */
export function sendLimited(exchange: Exchange, standing?: Standing): void {
  const body = { success: false, error: 'Rate limit exceeded', errorCode: 429 };
  sendJson(exchange, 429, body, { ...CORS, ...(standing ? rateHeaders(exchange, standing) : {}) });
}

/** Answers with the HTML page that stands before the API for callers who went on after 429 (facts, section 3). */
export function sendBlocked({ send }: Exchange): void {
  const body = '<!doctype html><title>Access denied</title><h1>Sorry, you have been blocked</h1>';
  send(403, body, { ...CORS, 'content-type': 'text/html; charset=utf-8' });
}

/** Answers that something broke inside. */
export function sendServerError(exchange: Exchange): void {
  sendJson(exchange, 500, { success: false, error: 'Internal server error', errorCode: 500 }, CORS);
}

/** Answers an allowed call, with where its caller stands. */
export function sendAnswer(exchange: Exchange, standing: Standing, status: number, body: object): void {
  const headers = { ...CORS, ...rateHeaders(exchange, standing), 'x-correlation-id': randomUUID() };
  sendJson(exchange, status, body, headers);
}

/** Names are from facts, section 4: the count of calls left in a day comes with writing calls only. */
function rateHeaders({ method }: Exchange, standing: Standing): Record<string, string> {
  return {
    'x-ratelimit-limit': String(standing.burst),
    'x-ratelimit-remaining': String(standing.burstLeft),
    'x-ratelimit-reset': String(standing.resetSeconds),
    'x-daily-ratelimit-token-limit': String(standing.budget),
    'x-daily-ratelimit-token-remaining': String(standing.budgetLeft),
    ...(method === 'POST' || method === 'PUT' ? { 'x-daily-requests-left': '10000' } : {}),
  };
}
