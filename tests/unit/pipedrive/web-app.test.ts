import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Pipedrive, startPipedrive } from '../../pipedrive/server.ts';
import { type Answer, cookieHeader, send } from './send.ts';

let pipedrive: Pipedrive;
let cookie: Record<string, string>;

beforeAll(async () => {
  pipedrive = await startPipedrive({ seed: 3, signedInAs: null, latency: 0 });
});
afterAll(() => pipedrive.stop());
beforeEach(() => {
  cookie = cookieHeader(pipedrive.world.signIn('ana', 'acme'));
  pipedrive.world.setRegenerate({ kind: 'normal' });
});

const generate = (headers = cookie): Promise<Answer> =>
  send(pipedrive, 'acme', '/frontend-api/token', { method: 'POST', headers });

describe('sessions', () => {
  test('a page without one leads to the sign-in page, and back after it', async () => {
    const page = await send(pipedrive, 'acme', '/settings/api?skin=plain-text');
    expect(page.status).toBe(302);
    expect(page.headers.location).toBe('/auth/login?return=%2Fsettings%2Fapi%3Fskin%3Dplain-text');
    const body = new URLSearchParams({ user: 'ben@acme.example', return: '/settings/api' }).toString();
    const signedIn = await send(pipedrive, 'acme', '/auth/login', { method: 'POST', body });
    expect(signedIn.headers.location).toBe(`https://acme.pipedrive.com:${pipedrive.port}/settings/api`);
    expect(signedIn.headers['set-cookie']?.[0]).toMatch(/^pipe-session-token=\w+; Domain=\.pipedrive\.com/);
  });

  test('app. leads to the company that was opened last', async () => {
    await send(pipedrive, 'globex', '/deals', { headers: cookie });
    const { status, headers } = await send(pipedrive, 'app', '/settings/api?confirm=1', { headers: cookie });
    expect(status).toBe(302);
    expect(headers.location).toBe(`https://globex.pipedrive.com:${pipedrive.port}/settings/api?confirm=1`);
  });

  test('a company is closed to those who are not in it', async () => {
    const carla = cookieHeader(pipedrive.world.signIn('carla'));
    expect((await send(pipedrive, 'acme', '/deals', { headers: carla })).status).toBe(403);
    expect((await send(pipedrive, 'acme', '/frontend-api/token', { headers: carla })).status).toBe(403);
  });

  test('hosts that are no company answer 404', async () => {
    expect((await send(pipedrive, 'umbrella', '/settings/api', { headers: cookie })).status).toBe(404);
  });

  test('one person is signed in by itself where the stand-in was started so, until they log out', async () => {
    const other = await startPipedrive({ seed: 3, latency: 0 });
    const page = await send(other, 'acme', '/settings/api');
    expect([page.status, page.headers['set-cookie']?.length]).toEqual([200, 1]);
    const out = await send(other, 'acme', '/auth/logout');
    const headers = { cookie: out.headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
    expect((await send(other, 'acme', '/deals', { headers })).status).toBe(302);
    await other.stop();
  });
});

describe('generating a token in the app', () => {
  test('takes the session cookie, and no token', async () => {
    const { world } = pipedrive;
    world.requests.clear();
    const old = world.currentToken('acme', 'ana');
    expect((await generate({})).status).toBe(403);
    const made = (await generate()).json().token;
    expect(made).toBe(world.currentToken('acme', 'ana'));
    expect(made).not.toBe(old);
    expect(world.tokenHistory('acme', 'ana').slice(-2)).toEqual([old, made]);
    expect(world.regenerations.at(-1)).toMatchObject({ company: 'acme', userId: 101, by: 'app' });
    expect(world.requests.count({ kind: 'api' })).toBe(0);
  });

  test('by a form, the page comes again', async () => {
    const headers = {
      ...cookie,
      'content-type': 'application/x-www-form-urlencoded',
      referer: 'https://acme.pipedrive.com/settings/api',
    };
    const { status, headers: sent } = await generate(headers);
    expect([status, sent.location]).toEqual([303, 'https://acme.pipedrive.com/settings/api']);
  });

  test('by a form that fails, the page comes again and is told so', async () => {
    pipedrive.world.setRegenerate({ kind: 'error' });
    const headers = {
      ...cookie,
      'content-type': 'application/x-www-form-urlencoded',
      referer: 'https://acme.pipedrive.com/settings/api?skin=form-post',
    };
    const { status, headers: sent } = await generate(headers);
    expect([status, sent.location]).toEqual([303, 'https://acme.pipedrive.com/settings/api?failed=1']);
  });

  test('is refused to other sites', async () => {
    expect((await generate({ ...cookie, origin: 'https://evil.example' })).status).toBe(403);
  });

  test('fails on order, before or after the token has changed', async () => {
    const { world } = pipedrive;
    const old = world.currentToken('acme', 'ana');
    world.setRegenerate({ kind: 'error' });
    expect((await generate()).status).toBe(500);
    world.setRegenerate({ kind: 'dropped', changed: false });
    await expect(generate()).rejects.toThrow();
    expect(world.currentToken('acme', 'ana')).toBe(old);
    world.setRegenerate({ kind: 'dropped', changed: true });
    await expect(generate()).rejects.toThrow();
    expect(world.currentToken('acme', 'ana')).not.toBe(old);
  });

  test('takes its time on order', async () => {
    pipedrive.world.setRegenerate({ kind: 'slow', ms: 120 });
    const start = performance.now();
    expect((await generate()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(110);
  });

  test('is never answered on order, before or after the token has changed', async () => {
    const { world } = pipedrive;
    const old = world.currentToken('acme', 'ana');
    const unanswered = () => Promise.race([generate(), new Promise((resolve) => setTimeout(resolve, 150, 'nothing'))]);
    world.setRegenerate({ kind: 'timeout', changed: false });
    expect(await unanswered()).toBe('nothing');
    expect(world.currentToken('acme', 'ana')).toBe(old);
    world.setRegenerate({ kind: 'timeout', changed: true });
    expect(await unanswered()).toBe('nothing');
    expect(world.currentToken('acme', 'ana')).not.toBe(old);
  });

  test('a user may have no token yet', async () => {
    const { world } = pipedrive;
    const elif = cookieHeader(world.signIn('elif'));
    world.removeToken('acme', 'elif');
    expect((await send(pipedrive, 'acme', '/frontend-api/token', { headers: elif })).json().token).toBeNull();
    await generate(elif);
    expect(world.currentToken('acme', 'elif')).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe('the world', () => {
  test('is the same for the same seed, and another without one', async () => {
    const [one, same, other] = await Promise.all([
      startPipedrive({ seed: 9, now: () => 0 }),
      startPipedrive({ seed: 9, now: () => 0 }),
      startPipedrive({ now: () => 0 }),
    ]);
    const picture = ({ world }: Pipedrive): unknown => [world.currentToken('acme', 'ana'), world.deals('globex')];
    expect(picture(one)).toEqual(picture(same));
    expect(picture(one)).not.toEqual(picture(other));
    await Promise.all([one, same, other].map(({ stop }) => stop()));
  });

  test('has keys that look like tokens and are none', async () => {
    const { fields, company } = pipedrive.world.keys('acme');
    const { text } = await send(pipedrive, 'acme', '/frontend-api/keys', { headers: cookie });
    for (const { key } of [...fields, ...company]) {
      expect(key).toMatch(/^[0-9a-f]{40}$/);
      expect(pipedrive.world.tokens.owner(key)).toBeNull();
      expect(text).toContain(key);
    }
    const deal = await send(pipedrive, 'acme', '/frontend-api/deals/1', { headers: cookie });
    expect(deal.text).toContain(fields[0]?.key);
    expect(pipedrive.world.keys('globex')).not.toEqual({ fields, company });
  });

  test('knows its skins, and says so of a wrong one', async () => {
    const { world } = pipedrive;
    world.setSkin('plain-text');
    world.setConfirm(true);
    const answer = await send(pipedrive, 'acme', '/frontend-api/token', { headers: cookie });
    expect(answer.json()).toMatchObject({ skin: 'plain-text', confirm: true });
    world.setBusyGuard(false);
    expect((await send(pipedrive, 'acme', '/frontend-api/token', { headers: cookie })).json().busyGuard).toBe(false);
    expect(() => world.setSkin('velvet')).toThrow('readonly-input');
  });
});
