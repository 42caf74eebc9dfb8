import type { Exchange } from '../exchange.ts';

/** What the web app's own pages may load. The real policy is not known; this one at least keeps inline scripts out. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'";

/** Answers with a page. */
export function sendHtml(
  { send, world }: Exchange,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  send(status, body, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    ...world.pageHeaders,
    ...headers,
  });
}

/** Answers with a page that only says something, for places where the stand-in has nothing to show. */
export function sendNotice(exchange: Exchange, status: number, heading: string, text: string): void {
  const body = `<main class="notice"><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(text)}</p></main>`;
  sendHtml(exchange, status, page(heading, body));
}

/** In: title and body as HTML. Out: a whole page in the app's style. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/app.css">
</head>
<body>
${body}
</body>
</html>
`;
}

/** In: the place the app takes (`app`, or `embedded` for a page inside a frame). Out: the page that starts the app. */
export function shell(place: 'app' | 'embedded'): string {
  const body = `<div id="root" data-place="${place}"></div>\n<script type="module" src="/assets/app.js"></script>`;
  return page('Pipedrive', body);
}

/** Makes text safe inside HTML, in and out of quotes. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}
