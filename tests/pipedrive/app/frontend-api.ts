import { setTimeout as pause } from 'node:timers/promises';
import { type Exchange, redirect, sendJson, siblingUrl } from '../exchange.ts';
import { STAGES } from '../world/deals.ts';
import type { Session } from '../world/sessions.ts';
import type { BoardData, DealData, SessionData, TokenData, UsageData, WebhookData } from './data.ts';

/** Where the web app's own calls go. They carry the session cookie, never a token. */
export const FRONTEND_API = '/frontend-api';

/** In: a call of the web app, with a session of a member of this company. It is answered some time later. */
export async function answerFrontend(exchange: Exchange, session: Session): Promise<void> {
  const { world, method, url } = exchange;
  await pause(world.latency);
  const name = url.pathname.slice(FRONTEND_API.length + 1);
  if (method === 'POST' && name === 'token') return regenerate(exchange, session);
  const data = method === 'GET' ? read(exchange, session, name) : null;
  if (data === null) return sendJson(exchange, 404, { error: 'not found' });
  sendJson(exchange, 200, data);
}

function read(exchange: Exchange, session: Session, name: string): object | null {
  if (name === 'session') return sessionData(exchange, session);
  if (name === 'token') return tokenData(exchange, session);
  if (name === 'board') return boardData(exchange);
  if (name === 'webhooks') return webhookData(exchange);
  if (name === 'keys') return exchange.world.keys(exchange.label);
  if (name === 'usage') return usageData(exchange);
  const dealId = /^deals\/(\d+)$/.exec(name)?.[1];
  return dealId === undefined ? null : dealData(exchange, Number(dealId));
}

/** Makes a new token, unless a test ordered otherwise. A form gets the page again, a script gets the token as JSON. */
async function regenerate(exchange: Exchange, session: Session): Promise<void> {
  const { world, label } = exchange;
  const origin = exchange.header('origin');
  if (origin !== null && origin !== exchange.url.origin) return sendJson(exchange, 403, { error: 'forbidden' });
  const isForm = exchange.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  const outcome = world.regenerateOutcome(label);
  if (outcome.kind === 'slow') await pause(outcome.ms);
  if (outcome.kind === 'error' && isForm) return redirect(exchange, `${pageOfForm(exchange)}?failed=1`);
  if (outcome.kind === 'error') return sendJson(exchange, 500, { error: 'something went wrong' });
  if (outcome.kind === 'dropped' && !outcome.changed) return exchange.breakOff();
  if (outcome.kind === 'timeout' && !outcome.changed) return;
  const token = world.regenerate(label, world.userById(session.userId).email, 'app');
  if (outcome.kind === 'dropped') return exchange.breakOff();
  // The connection stays open, until the page or the stand-in ends it.
  if (outcome.kind === 'timeout') return;
  if (isForm) return redirect(exchange, exchange.header('referer') ?? '/settings/api');
  sendJson(exchange, 200, { token });
}

/** Address of the page whose form was sent, without its query, where the page is told how it went. */
function pageOfForm(exchange: Exchange): string {
  return exchange.header('referer')?.replace(/[?#].*$/, '') ?? '/settings/api';
}

function sessionData(exchange: Exchange, session: Session): SessionData {
  const { world, label } = exchange;
  const { name, email, companies, admin } = world.userById(session.userId);
  return {
    user: { name, email, admin },
    company: world.company(label).name,
    companies: companies.map((domain) => {
      const url = siblingUrl(exchange, domain, '/deals');
      return { name: world.company(domain).name, domain, url, current: domain === label };
    }),
  };
}

function tokenData({ world, label }: Exchange, { userId }: Session): TokenData {
  return {
    token: world.tokens.current(label, userId),
    skin: world.skin,
    confirm: world.confirm,
    busyGuard: world.busyGuard,
  };
}

function boardData({ world, label }: Exchange): BoardData {
  const deals = world.deals(label).map((deal) => ({
    ...deal,
    owner: world.userById(deal.ownerId).name,
    stale: world.now() - deal.updated > 20 * DAY,
  }));
  return { stages: STAGES, deals };
}

function dealData({ world, label }: Exchange, id: number): DealData | null {
  const deal = world.deals(label).find((candidate) => candidate.id === id);
  if (deal === undefined) return null;
  const changes = world
    .changes(label, id)
    .map(({ actorId, ...change }) => ({ ...change, actor: world.userById(actorId).name }));
  const fields = world
    .keys(label)
    .fields.slice(0, 6)
    .map(({ name, key }, index) => ({ name, key, value: String((deal.value * (index + 3)) % 97) }));
  return { deal, owner: world.userById(deal.ownerId).name, stages: STAGES, changes, fields };
}

function webhookData({ world, label }: Exchange): WebhookData {
  const webhooks = world.webhooks(label).map(({ httpPassword: _, ...webhook }) => webhook);
  return { webhooks: webhooks.filter(({ removed }) => removed === null) };
}

function usageData({ world, label }: Exchange): UsageData {
  return { spent: world.limits.spent(label), budget: world.limits.budget(world.company(label)) };
}

const DAY = 24 * 3_600_000;
