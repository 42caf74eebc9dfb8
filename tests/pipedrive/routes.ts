import { answerApi } from './api/answer.ts';
import { isApiPath } from './api/routes.ts';
import type { Asset } from './app/assets.ts';
import { answerFrontend, FRONTEND_API } from './app/frontend-api.ts';
import { sendHtml, sendNotice, shell } from './app/html.ts';
import { answerSignIn, signInAddress, signInByItself } from './app/sign-in.ts';
import { type Exchange, redirect, sendJson, siblingUrl } from './exchange.ts';
import type { Session } from './world/sessions.ts';

export interface Site {
  assets: ReadonlyMap<string, Asset>;
  /** Who is signed in where nobody is yet; null shows the sign-in page. */
  signedInAs: string | null;
}

/** In: any request to any host of `pipedrive.com`. It is answered by the part that is responsible. */
export async function route(exchange: Exchange, site: Site): Promise<void> {
  const { world, label, url, seen } = exchange;
  if (label === 'api' || isApiPath(url.pathname)) return answerApi(exchange);
  const asset = site.assets.get(url.pathname);
  if (asset) {
    seen.kind = 'asset';
    return exchange.send(200, asset.body, { 'content-type': asset.type, 'cache-control': 'no-cache' });
  }
  const isCompany = world.companies.some(({ domain }) => domain === label);
  if (!isCompany && label !== 'app') {
    return sendNotice(exchange, 404, 'Nothing here', `The stand-in has no company and no site called ${label}.`);
  }
  if (url.pathname.startsWith('/auth/')) return answerSignIn(exchange);
  if (url.pathname.startsWith(`${FRONTEND_API}/`)) return frontend(exchange);
  return page(exchange, site);
}

/** A call of the web app; without a session of a member it is refused in words of its own, not the API's. */
async function frontend(exchange: Exchange): Promise<void> {
  exchange.seen.kind = 'frontend';
  const { world, session, label } = exchange;
  if (session === null || !world.userById(session.userId).companies.includes(label)) {
    return sendJson(exchange, 403, { error: 'not signed in' });
  }
  return answerFrontend(exchange, session);
}

/** A page of the web app; it needs a session, which the stand-in starts by itself where it may. */
function page(exchange: Exchange, { signedInAs }: Site): void {
  const cookie = exchange.session === null && signedInAs !== null ? signInByItself(exchange, signedInAs) : null;
  const headers: Record<string, string> = cookie === null ? {} : { 'set-cookie': cookie };
  if (exchange.session === null) redirect(exchange, signInAddress(exchange));
  else memberPage(exchange, exchange.session, headers);
}

/** `app.` leads to the company opened last (facts, section 1); a company's host shows the app to its users. */
function memberPage(exchange: Exchange, session: Session, headers: Record<string, string>): void {
  const { world, label, url } = exchange;
  const { name, companies } = world.userById(session.userId);
  if (label === 'app') {
    redirect(exchange, siblingUrl(exchange, session.lastCompany, url.pathname + url.search), headers);
  } else if (!companies.includes(label)) {
    sendNotice(exchange, 403, 'No access', `${name} is not a user of this company.`);
  } else {
    session.lastCompany = label;
    if (url.pathname === '/') redirect(exchange, `/deals${url.search}`, headers);
    else sendHtml(exchange, 200, shell(url.pathname.startsWith('/embedded/') ? 'embedded' : 'app'), headers);
  }
}
