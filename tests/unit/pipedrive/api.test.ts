import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Pipedrive, startPipedrive } from '../../pipedrive/server.ts';
import { type Answer, cookieHeader, send } from './send.ts';

let pipedrive: Pipedrive;
let clock = Date.UTC(2026, 4, 12, 14, 20);

beforeAll(async () => {
  pipedrive = await startPipedrive({ seed: 2, now: () => clock, signedInAs: null });
});
afterAll(() => pipedrive.stop());
beforeEach(() => {
  clock += 60_000;
  pipedrive.world.requests.clear();
  pipedrive.world.setApiTrouble('none');
});

const tokenOf = (user: string, company = 'acme'): string => pipedrive.world.currentToken(company, user) ?? '';
const get = (path: string, headers: Record<string, string> = {}, label = 'acme'): Promise<Answer> =>
  send(pipedrive, label, path, { headers });
const withToken = (token = tokenOf('ana')): Record<string, string> => ({ 'x-api-token': token });
const REFUSED =
  '{"success":false,"error":"unauthorized access","errorCode":401,"error_info":"Please check developers.pipedrive.com"}';

describe('who is let in', () => {
  test.each([
    ['no token', '/api/v1/users/me', {}],
    ['a wrong token', '/api/v1/users/me', { 'x-api-token': 'f'.repeat(40) }],
    ['an OAuth header', '/api/v1/users/me', { authorization: 'Bearer abc' }],
    ['a path that is not routed', '/api/v1/automations', { 'x-api-token': 'current' }],
    ['a path of another API version', '/api/v3/users/me', { 'x-api-token': 'current' }],
  ])('%s gets the 401 of the gateway', async (_what, path, headers) => {
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === 'current' ? tokenOf('ana') : value]),
    );
    const answer = await get(path, sent);
    expect([answer.status, answer.text]).toEqual([401, REFUSED]);
    expect(answer.headers).toMatchObject({ 'x-401-by-gw': 'true', 'x-correlation-id': expect.any(String) });
  });

  test('a wrong method gets it too', async () => {
    const answer = await send(pipedrive, 'acme', '/api/v1/users/me', { method: 'DELETE', headers: withToken() });
    expect([answer.status, answer.text]).toEqual([401, REFUSED]);
  });

  test('the token in the query works on v1 only', async () => {
    expect((await get(`/v1/users/me?api_token=${tokenOf('ana')}`)).status).toBe(200);
    expect((await get(`/api/v2/deals?api_token=${tokenOf('ana')}`)).status).toBe(401);
  });

  test('a token of another company is refused on this host', async () => {
    expect((await get('/api/v1/users/me', withToken(tokenOf('ana', 'globex')))).status).toBe(401);
  });

  test('a session cookie makes a dead token look alive; without it the token is refused', async () => {
    const old = tokenOf('ben');
    pipedrive.world.regenerate('acme', 'ben');
    const cookie = cookieHeader(pipedrive.world.signIn('ben', 'acme'));
    expect((await get('/api/v1/users/me', { ...withToken(old), ...cookie })).status).toBe(200);
    expect((await get('/api/v1/users/me', withToken(old))).status).toBe(401);
  });

  test('the world saw what came along, but keeps no token', async () => {
    await get(`/v1/users/me?api_token=${tokenOf('ana')}`);
    await get('/api/v1/users/me', { ...withToken('0'.repeat(40)), ...cookieHeader(pipedrive.world.signIn('ana')) });
    const seen = pipedrive.world.requests.list({ kind: 'api' });
    expect(seen.map(({ token, session, status }) => ({ token, session, status }))).toEqual([
      { token: { in: 'query', state: 'current' }, session: false, status: 200 },
      { token: { in: 'header', state: 'unknown' }, session: true, status: 200 },
    ]);
    expect(JSON.stringify(pipedrive.world.requests.list())).not.toMatch(/[0-9a-f]{40}/);
  });
});

describe('limits', () => {
  test('a burst over the limit of its plan is 429, for this token only, until the window has passed', async () => {
    const headers = withToken(tokenOf('ana', 'initech'));
    const burst = await Promise.all(Array.from({ length: 21 }, () => get('/api/v1/users/me', headers, 'initech')));
    expect(burst.filter(({ status }) => status === 200)).toHaveLength(20);
    const limited = burst.find(({ status }) => status === 429);
    expect(limited?.json()).toEqual({ success: false, error: 'Rate limit exceeded', errorCode: 429 });
    expect(limited?.headers).toMatchObject({ 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': '0' });

    expect((await get('/api/v1/users/me', withToken(tokenOf('dev', 'initech')), 'initech')).status).toBe(200);
    clock += 2000;
    expect((await get('/api/v1/users/me', headers, 'initech')).status).toBe(200);
  });

  test('calls spend the budget of the whole company by their cost, until midnight', async () => {
    const spent = pipedrive.world.limits.spent('acme');
    const first = await get('/api/v1/users/me', withToken());
    expect(first.headers['x-daily-ratelimit-token-limit']).toBe('720000');
    await get('/api/v2/deals', withToken(tokenOf('ben')));
    await get('/api/v1/deals/1/changelog', withToken());
    expect(pipedrive.world.limits.spent('acme') - spent).toBe(2 + 10 + 20);

    pipedrive.world.limits.setBudget('acme', spent + 33);
    expect((await get('/api/v1/users/me', withToken())).status).toBe(429);
    clock += 24 * 3_600_000;
    expect((await get('/api/v1/users/me', withToken())).status).toBe(200);
    pipedrive.world.limits.setBudget('acme', 720_000);
  });

  test('trouble on order: limited, blocked, broken, cut off', async () => {
    const statuses: number[] = [];
    for (const trouble of ['limited', 'blocked', 'error'] as const) {
      pipedrive.world.setApiTrouble(trouble);
      statuses.push((await get('/api/v1/users/me', withToken())).status);
    }
    expect(statuses).toEqual([429, 403, 500]);
    pipedrive.world.setApiTrouble('dropped');
    await expect(get('/api/v1/users/me', withToken())).rejects.toThrow();
  });
});

describe('forms', () => {
  test('v2 refuses a time with milliseconds, and a sort that it does not know', async () => {
    expect((await get('/api/v2/deals?updated_since=2026-05-01T10:00:00.000Z', withToken())).status).toBe(400);
    expect((await get('/api/v2/deals?sort_by=title', withToken())).status).toBe(400);
    expect((await get('/api/v2/deals?updated_since=2026-05-01T10:00:00Z', withToken())).status).toBe(200);
  });

  test('the changelog of a deal that is not there is 404', async () => {
    expect((await get('/api/v1/deals/99999/changelog', withToken())).status).toBe(404);
  });

  test('a preflight allows the token header to any origin', async () => {
    const ask = { method: 'OPTIONS', headers: { origin: 'https://tool.example' } };
    const { status, headers } = await send(pipedrive, 'acme', '/api/v1/users/me', ask);
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-headers']).toContain('x-api-token');
  });
});
