import { describe, expect, it } from 'vitest';
import { ME } from '../../../utils/pipedrive/request';
import { askAbout, readMe } from '../../../utils/pipedrive/tokens';
import { TOKEN } from '../core/records';
import { asker, json, REFUSED } from './fake-web';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const ME_DATA = { id: 501, name: 'Ana', company_id: 9, company_domain: 'acme' };
const me = (part: object = {}) => json(200, { success: true, data: { ...ME_DATA, ...part } });
const page = (status: number, text = '<h1>Sign in</h1>') => new Response(text, { status, headers: HTML });

/** What a server, or whatever answers in its place, may say to `users/me`, and what that proves of the token. */
const ANSWERS: [string, () => Promise<Response> | Response, string][] = [
  ['the user of this company', () => me(), 'valid'],
  ['the user, with fields nobody knows yet', () => me({ access: [{ app: 'nova' }], fresh: {} }), 'valid'],
  ['the user, without a name', () => me({ name: undefined }), 'valid'],
  ['a user of another company', () => me({ company_domain: 'globex' }), 'unknown'],
  ['a user of no company', () => me({ company_domain: undefined }), 'unknown'],
  ['a user without a number', () => me({ id: undefined }), 'unknown'],
  ['a user with a number that is none', () => me({ id: '501' }), 'unknown'],
  ['data that are null', () => json(200, { success: true, data: null }), 'unknown'],
  ['no data', () => json(200, { success: true }), 'unknown'],
  ['200 that says it failed', () => json(200, { success: false, data: ME_DATA }), 'unknown'],
  ['200 with the body of a refusal', () => json(200, REFUSED), 'unknown'],
  ['a list', () => json(200, [me]), 'unknown'],
  ['a captive portal', () => page(200, '<form action="/login">'), 'unknown'],
  ['a captive portal that speaks JSON', () => json(200, { portal: 'https://wifi.example' }), 'unknown'],
  ['half an answer', () => new Response('{"success":true,"data":{"id":5', { status: 200 }), 'unknown'],
  ['nothing at all', () => new Response(null, { status: 204 }), 'unknown'],
  ["Pipedrive's own refusal", () => json(401, REFUSED), 'refused'],
  ['a 401 without a body', () => new Response(null, { status: 401 }), 'unknown'],
  ['a 401 of a proxy, as a page', () => page(401), 'unknown'],
  ['a 401 of a proxy, as JSON', () => json(401, { error: 'sign in first' }), 'unknown'],
  ['a 401 about something else', () => json(401, { success: false, errorCode: 403 }), 'unknown'],
  ['a 401 that says it succeeded', () => json(401, { success: true, errorCode: 401 }), 'unknown'],
  ['a 402, as the company does not pay', () => json(402, { success: false, errorCode: 402 }), 'unknown'],
  ['a 403 of the API', () => json(403, { success: false, errorCode: 403 }), 'unknown'],
  ['a 403 page', () => page(403), 'unknown'],
  ['a 403 with the body of a refusal', () => json(403, REFUSED), 'unknown'],
  ['a 404', () => json(404, { success: false }), 'unknown'],
  ["a 407 of a proxy with Pipedrive's words", () => json(407, REFUSED), 'unknown'],
  ['a 410', () => json(410, { success: false, errorCode: 410 }), 'unknown'],
  ['a 429', () => json(429, { success: false, errorCode: 429 }), 'limited'],
  ['a 429 as a page', () => page(429), 'limited'],
  ['a 500', () => json(500, { success: false, errorCode: 500 }), 'unknown'],
  ['a 502 of a gateway', () => page(502), 'unknown'],
  ['a 503 with the body of a refusal', () => json(503, REFUSED), 'unknown'],
  ['no network, a redirect, or nothing in time', () => Promise.reject(new TypeError('Failed to fetch')), 'unknown'],
];

describe('what an answer proves of the token', () => {
  it.each(ANSWERS)('%s', async (_name, answer, verdict) => {
    const { asker: ask } = asker([answer]);
    expect(readMe(await ask.get(ME), 'acme').verdict).toBe(verdict);
  });
});

describe('whose the token is', () => {
  const ownerOf = async (part: object) => readMe(await asker([() => me(part)]).asker.get(ME), 'acme').owner;

  it('is the numbers of user and company, and a name without what could be a secret', async () => {
    expect(await ownerOf({})).toEqual({ user: 501, company: 9, name: 'Ana' });
    expect(await ownerOf({ name: '' })).toEqual({ user: 501, company: 9, name: null });
    expect(await ownerOf({ name: `Ana ${TOKEN}\u0007` })).toEqual({ user: 501, company: 9, name: 'Ana' });
    expect((await ownerOf({ name: 'x'.repeat(500) }))?.name).toHaveLength(200);
  });
});

describe('a token', () => {
  it('is asked about in its own header, and tried twice at the most', async () => {
    const asking = asker([() => json(500, {}), () => json(401, REFUSED)]);
    expect(await askAbout(asking.asker, 'acme')).toEqual({ verdict: 'refused', owner: null });
    const sent = asking.fetch.mock.calls.map(([, { headers }]) => new Headers(headers).get('x-api-token'));
    expect(sent).toEqual([TOKEN, TOKEN]);
    const lost = asker([() => Promise.reject(new Error('no network'))]);
    expect(await askAbout(lost.asker, 'acme')).toEqual({ verdict: 'unknown', owner: null });
    expect(lost.fetch).toHaveBeenCalledTimes(2);
  });
});
