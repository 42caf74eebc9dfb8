import type { Exchange } from '../exchange.ts';
import { sendAnswer, sendBlocked, sendLimited, sendPreflight, sendServerError, sendUnauthorized } from './answers.ts';
import { findCaller } from './caller.ts';
import { apiPath, findRoute } from './routes.ts';

/** In: a request for the REST API. It is answered in the gateway's order: trouble, caller, route, limits, data. */
export async function answerApi(exchange: Exchange): Promise<void> {
  const { world, method, url } = exchange;
  exchange.seen.kind = 'api';
  if (method === 'OPTIONS') return sendPreflight(exchange);
  const path = apiPath(url.pathname);
  const caller = path && findCaller(exchange, path.version);
  if (answerTrouble(exchange)) return;
  const found = path && findRoute(path.version, method, path.rest);
  if (!caller || !found) return sendUnauthorized(exchange);
  const standing = world.limits.charge(caller.company, caller.key, found.route.cost);
  if (!standing.allowed) return sendLimited(exchange, standing);
  const { status, body } = await found.route.answer({ ...caller, exchange, id: found.id, query: url.searchParams });
  sendAnswer(exchange, standing, status, body);
}

/** Gives the answer that a test ordered for every call; out: whether it did. */
function answerTrouble(exchange: Exchange): boolean {
  switch (exchange.world.apiTrouble) {
    case 'none':
      return false;
    case 'limited':
      sendLimited(exchange);
      return true;
    case 'blocked':
      sendBlocked(exchange);
      return true;
    case 'error':
      sendServerError(exchange);
      return true;
    case 'dropped':
      exchange.drop();
      return true;
  }
}
