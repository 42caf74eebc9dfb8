import { describe, expect, it } from 'vitest';
import { ME } from '../../../utils/pipedrive/request';
import { checkTokens, readMe } from '../../../utils/pipedrive/tokens';
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

describe('both tokens', () => {
  it('are asked about once each, every one in its own header', async () => {
    const fresh = asker([() => me()], () => TOKEN);
    const old = asker([() => json(401, REFUSED)], () => TOKEN.toUpperCase());
    expect(await checkTokens(fresh.asker, old.asker, 'acme')).toEqual({
      old: 'refused',
      fresh: 'valid',
      owner: { user: 501, company: 9, name: 'Ana' },
    });
    const sent = [fresh, old].map(({ fetch }) => fetch.mock.calls.map(([, init]) => new Headers(init.headers)));
    expect(sent.map((calls) => calls.map((headers) => headers.get('x-api-token')))).toEqual([
      [TOKEN],
      [TOKEN.toUpperCase()],
    ]);
  });

  it('is two tries each at the most', async () => {
    const fresh = asker([() => json(500, {})]);
    const old = asker([() => Promise.reject(new Error('no network'))]);
    const found = await checkTokens(fresh.asker, old.asker, 'acme');
    expect(found).toEqual({ old: 'unknown', fresh: 'unknown', owner: null });
    expect([fresh.fetch.mock.calls.length, old.fetch.mock.calls.length]).toEqual([2, 2]);
  });

  it('is only the new one when nobody holds the old one any more', async () => {
    expect((await checkTokens(asker([() => me()]).asker, null, 'acme')).old).toBe('missed');
  });
});
