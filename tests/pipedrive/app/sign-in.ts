import { type Exchange, redirect, siblingUrl } from '../exchange.ts';
import { SESSION_COOKIE } from '../world/sessions.ts';
import { escapeHtml, page, sendHtml } from './html.ts';

/** Value of the cookie after "Log out", which keeps the stand-in from signing the usual person in again by itself. */
const SIGNED_OUT = 'signed-out';

/**
 * In: a request for a page without a session. Out: the cookie that signs `name` in, or null when the browser logged out.
 * Saves tests and demos the sign-in page.
 */
export function signInByItself(exchange: Exchange, name: string): string | null {
  if (exchange.sessionId === SIGNED_OUT) return null;
  const { world, label } = exchange;
  const isMember = world.user(name).companies.includes(label);
  const { value } = world.signIn(name, isMember ? label : undefined);
  exchange.session = world.sessions.find(value);
  return setCookie(value);
}

/** `/auth/login` and `/auth/logout`. There are no passwords: one chooses who to be. */
export async function answerSignIn(exchange: Exchange): Promise<void> {
  const { world, method, url } = exchange;
  if (url.pathname === '/auth/logout') {
    if (exchange.sessionId) world.sessions.end(exchange.sessionId);
    return redirect(exchange, '/auth/login', { 'set-cookie': setCookie(SIGNED_OUT) });
  }
  if (method !== 'POST') return sendHtml(exchange, 200, signInPage(exchange));
  const form = new URLSearchParams(await exchange.body());
  const user = world.user(form.get('user') ?? '');
  const company = user.companies.includes(exchange.label) ? exchange.label : (user.companies[0] ?? '');
  const { value } = world.signIn(user.email, company);
  const target = siblingUrl(exchange, company, safePath(form.get('return')));
  redirect(exchange, target, { 'set-cookie': setCookie(value) });
}

/** Where to sign in before the page that was asked for. */
export function signInAddress({ url }: Exchange): string {
  return `/auth/login?return=${encodeURIComponent(url.pathname + url.search)}`;
}

function signInPage({ world, label, url }: Exchange): string {
  const back = escapeHtml(safePath(url.searchParams.get('return')));
  const people = world.users.filter(({ companies }) => label === 'app' || companies.includes(label));
  const buttons = people.map(
    ({ name, email }) =>
      `<button name="user" value="${escapeHtml(email)}"><b>${escapeHtml(name)}</b><span>${escapeHtml(email)}</span></button>`,
  );
  const form = `<form method="post" action="/auth/login"><input type="hidden" name="return" value="${back}">${buttons.join('')}</form>`;
  return page('Log in', `<main class="sign-in"><h1>Log in</h1><p>Local stand-in: choose who to be.</p>${form}</main>`);
}

/** Only a path on the same host; anything else leads to the deals. */
function safePath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) && !path.startsWith('/auth/') ? path : '/deals';
}

/**
 * `SameSite=None`, so that the cookie rides along wherever the browser lets it, an extension's calls included; whoever
 * must not send it has to say so.
 */
function setCookie(value: string): string {
  return `${SESSION_COOKIE}=${value}; Domain=.pipedrive.com; Path=/; Secure; HttpOnly; SameSite=None`;
}
