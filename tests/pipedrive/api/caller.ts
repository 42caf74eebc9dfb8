import type { Exchange } from '../exchange.ts';
import type { Company, User } from '../world/types.ts';

/** Who an API call speaks for. `key` is what the burst limit counts by: the token, or the session. */
export interface Caller {
  company: Company;
  user: User;
  key: string;
}

/**
 * In: an API request. Out: who it speaks for, or null for 401.
 *
 * A token comes in the header, or on v1 also in the query (facts, section 3; the query is refused on v2 by one source).
 * A token of another company than the host's is refused.
 *
 * The web app's session cookie authorises calls too, and here it does so even beside a token that is dead. That makes a
 * dead token look alive to anyone who lets cookies ride along, which is the trap that this stand-in wants to set.
 */
export function findCaller(exchange: Exchange, version: 1 | 2): Caller | null {
  const { world, label } = exchange;
  const inHeader = exchange.header('x-api-token');
  const token = inHeader ?? (version === 1 ? exchange.url.searchParams.get('api_token') : null);
  if (token !== null) {
    const owner = world.tokens.owner(token);
    const state = owner === null ? 'unknown' : owner.current ? 'current' : 'old';
    exchange.seen.token = { in: inHeader === null ? 'query' : 'header', state };
    if (owner?.current && (label === 'api' || label === owner.company)) {
      return { company: world.company(owner.company), user: world.userById(owner.userId), key: token };
    }
  }
  return sessionCaller(exchange);
}

function sessionCaller({ world, label, session, sessionId }: Exchange): Caller | null {
  if (session === null || sessionId === undefined) return null;
  const user = world.userById(session.userId);
  const domain = label === 'api' ? session.lastCompany : label;
  return user.companies.includes(domain) ? { company: world.company(domain), user, key: sessionId } : null;
}
