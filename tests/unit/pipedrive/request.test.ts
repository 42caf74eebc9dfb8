import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Asker, ME } from '../../../utils/pipedrive/request';
import { TOKEN } from '../core/records';
import { asker, json, ORIGIN, REFUSED } from './fake-web';

const OTHER = '/api/v1/webhooks';
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const fine = () => json(200, { success: true, data: [] });

describe('an answer', () => {
  it.each<[string, () => Response, string, string]>([
    ['data', fine, ME, 'valid'],
    ["Pipedrive's own 401 about the token", () => json(401, REFUSED), ME, 'refused'],
    ["Pipedrive's own 401 of another path, which proves nothing", () => json(401, REFUSED), OTHER, 'unknown'],
    ['a 401 with another body', () => json(401, { error: 'sign in' }), ME, 'unknown'],
    ['a 401 with a page', () => new Response('<h1>401</h1>', { status: 401, headers: HTML }), ME, 'unknown'],
    ['a 401 without a body', () => new Response(null, { status: 401 }), ME, 'unknown'],
    ['a limit', () => json(429, { success: false, errorCode: 429 }), ME, 'limited'],
    ['the page that stands before the API', () => new Response('<h1>', { status: 403, headers: HTML }), ME, 'unknown'],
    ['a 403 of the API', () => json(403, { success: false }), OTHER, 'unknown'],
    ['a closed account', () => json(402, { success: false }), ME, 'unknown'],
    ['a page that is not JSON', () => new Response('<h1>Sign in</h1>', { status: 200, headers: HTML }), ME, 'unknown'],
    ['data that says it is none', () => json(200, { success: false }), ME, 'unknown'],
    ['nothing', () => new Response(null, { status: 204 }), ME, 'unknown'],
    ['something broken', () => json(500, { success: false }), ME, 'unknown'],
  ])('%s', async (_name, answer, path, kind) => {
    expect((await asker([answer]).asker.get(path)).kind).toBe(kind);
  });

  it('carries its body', async () => {
    expect(await asker([fine]).asker.get(OTHER)).toEqual({ kind: 'valid', body: { success: true, data: [] } });
  });
});

describe('a request', () => {
  it('carries the token in its header alone, and nothing that says who asks', async () => {
    const { asker: ask, fetch, timeout } = asker([fine]);
    await ask.get(OTHER);
    const [url = '', init = {}] = fetch.mock.calls[0] ?? [];
    expect(url).toBe(`${ORIGIN}${OTHER}`);
    expect(init).toEqual({
      method: 'GET',
      headers: { accept: 'application/json', 'x-api-token': TOKEN },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: timeout.mock.results[0]?.value,
    });
    expect(timeout).toHaveBeenCalledExactlyOnceWith(10_000);
  });

  it.each([
    'https://evil.example/x',
    '//evil.example/x',
    'http://acme.pipedrive.com/api',
    'https://globex.pipedrive.com/',
  ])('goes to no other place: %s', async (path) => {
    const { asker: ask, fetch } = asker([fine]);
    expect(await ask.get(path)).toEqual({ kind: 'unknown' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is not sent when the page shows no token any more', async () => {
    const { asker: ask, fetch } = asker([fine], () => null);
    expect(await ask.get(ME)).toEqual({ kind: 'unknown' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('reads the token from the page each time', async () => {
    const read = vi.fn(() => TOKEN);
    const { asker: ask } = asker([fine], read);
    await ask.get(ME);
    await ask.get(OTHER);
    expect(read).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(ask)).not.toContain(TOKEN);
  });
});

describe('another try', () => {
  it.each<[string, () => Promise<Response> | Response, number[]]>([
    ['after no answer', () => Promise.reject(new TypeError('Failed to fetch')), [1000]],
    ['after something broken', () => json(502, {}), [1000]],
    ['as late as it is told to', () => json(503, {}, { 'retry-after': '3' }), [3000]],
    ['after a limit that says for how long', () => json(429, {}, { 'retry-after': '2' }), [2000]],
  ])('%s, and no third', async (_name, first, pauses) => {
    const again = asker([first, fine]);
    expect((await again.asker.get(OTHER)).kind).toBe('valid');
    expect(again.pause.mock.calls).toEqual(pauses.map((ms) => [ms]));
    const { asker: ask, fetch } = asker([first]);
    expect((await ask.get(OTHER)).kind).not.toBe('valid');
    expect([fetch.mock.calls.length, ask.requests]).toEqual([2, 2]);
  });

  it.each<[string, () => Response]>([
    ['a limit without an end', () => json(429, {})],
    ['a limit that lasts too long', () => json(429, {}, { 'retry-after': '3600' })],
    ['a limit that ends on a date', () => json(429, {}, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' })],
    ['a refusal', () => json(401, REFUSED)],
    ['a permission that is missing', () => json(403, {})],
    ['an answer', fine],
  ])('does not follow %s', async (_name, answer) => {
    const { asker: ask, fetch, pause } = asker([answer]);
    await ask.get(ME);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(pause).not.toHaveBeenCalled();
  });

  it('comes after ten seconds without an answer', async () => {
    const silent = (_url: string, { signal }: RequestInit) =>
      new Promise<Response>((_done, fail) => signal?.addEventListener('abort', () => fail(signal.reason)));
    const fetch = vi.fn(silent);
    const late = () => AbortSignal.timeout(5);
    const ask = new Asker(ORIGIN, () => TOKEN, { fetch, pause: async () => {}, timeout: late });
    expect(await ask.get(ME)).toEqual({ kind: 'unknown' });
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe('the end', () => {
  it('is a limit: nothing is asked after it', async () => {
    const { asker: ask, fetch } = asker([() => json(429, {}), fine]);
    expect((await ask.get(ME)).kind).toBe('limited');
    expect((await ask.get(OTHER)).kind).toBe('limited');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is the fortieth request, tries included', async () => {
    const { asker: ask, fetch } = asker([() => json(500, {})]);
    for (let call = 0; call < 30; call += 1) await ask.get(OTHER);
    expect([fetch.mock.calls.length, ask.requests]).toEqual([40, 40]);
  });
});

it('never rejects, and no answer holds the token, whatever comes', async () => {
  const thrown = [new Error(`bad header ${TOKEN}`), TOKEN, { token: TOKEN }, new DOMException(TOKEN, 'AbortError')];
  const answers = fc.oneof(
    fc.constantFrom(...thrown).map((reason) => () => Promise.reject(reason)),
    fc.record({ status: fc.integer({ min: 200, max: 599 }), body: fc.jsonValue() }).map(({ status, body }) => () => {
      const isBare = [204, 205, 304].includes(status);
      return new Response(isBare ? null : JSON.stringify(body), { status });
    }),
  );
  await fc.assert(
    fc.asyncProperty(answers, fc.constantFrom(ME, OTHER), async (answer, path) => {
      expect(JSON.stringify(await asker([answer]).asker.get(path))).not.toContain(TOKEN);
    }),
  );
});
