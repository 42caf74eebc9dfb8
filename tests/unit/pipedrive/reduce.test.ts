import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostPatterns } from '../../../utils/catalogue/traces';
import { foundSchema } from '../../../utils/core/finding/look';
import { kindOfReceiver } from '../../../utils/core/finding/match';
import { z } from '../../../utils/core/schema';
import { askWriters, reduceChanges } from '../../../utils/pipedrive/changelog';
import type { Answer } from '../../../utils/pipedrive/request';
import { reduceWebhooks } from '../../../utils/pipedrive/webhooks';
import { apiPath, findRoute } from '../../pipedrive/api/routes.ts';
import { TOKEN } from '../core/records';

const ME = 101;
const SECRET = 'Sesame';

/** A row of `GET /v1/webhooks` as the official client's model has it. */
function webhook(part: object): object {
  return {
    ...{ id: 501, company_id: 1, owner_id: ME, user_id: ME, event_action: 'change', event_object: 'deal' },
    ...{ subscription_url: 'https://hook.eu1.make.com/x', version: '2.0', is_active: 1, type: 'general' },
    ...{ add_time: '2026-05-12 14:20:00', remove_time: null, http_auth_user: null, http_auth_password: null },
    ...{ remove_reason: null, last_delivery_time: '2026-05-12 15:20:00', last_http_status: 200, name: SECRET },
    ...part,
  };
}
const reduce = (...rows: unknown[]) => reduceWebhooks({ success: true, data: rows }, ME, hostPatterns);

/** A row of a changelog. */
function change(part: object): object {
  return {
    ...{ field_key: 'value', old_value: SECRET, new_value: SECRET, actor_user_id: ME, time: '2026-05-12 12:58:00' },
    ...{ change_source: 'api', change_source_user_agent: 'python-requests/2.32.3', is_bulk_update_flag: false },
    ...part,
  };
}
const reduceRows = (...rows: unknown[]) => reduceChanges([{ data: rows }], ME, Date.UTC(2026, 3, 12));

describe('the kind of a receiver', () => {
  it.each<[string, string, string | null]>([
    ['hook.eu1.make.com', '/abc', 'make'],
    ['hooks.zapier.com', '/hooks/standard/1/2', 'zapier'],
    ['hooks.zapier.com', '/elsewhere', null],
    ['acme.app.n8n.cloud', '/webhook/3f/webhook', 'n8n'],
    ['n8n.acme.example', '/webhook/3f/webhook', 'n8n'],
    ['x.m.pipedream.net', '/', 'pipedream'],
    ['hook.eu1.make.com.evil.example', '/abc', null],
    ['evil.example', '/hook.eu1.make.com', null],
    ['sync.acme.example', '/hooks/pipedrive', null],
    ['connect.pabbly.com', '/workflow/sendwebhookdata/abc', 'pabbly'],
  ])('%s%s', (host, path, kind) => {
    expect(kindOfReceiver(host, path, hostPatterns)).toBe(kind);
  });

  it('is that of the pattern that says most', () => {
    expect(kindOfReceiver('connect.pabbly.com', '/workflow/sendwebhookdata/webhook/webhook', hostPatterns)).toBe(
      'pabbly',
    );
    const patterns = [
      { kind: 'any', pattern: '*/webhook/*/webhook' },
      { kind: 'own', pattern: 'hooks.own.example' },
    ];
    expect(kindOfReceiver('hooks.own.example', '/webhook/1/webhook', patterns)).toBe('own');
  });
});

describe('a webhook', () => {
  it('keeps its host, kind, event, times and status', () => {
    expect(reduce(webhook({}))).toEqual([
      {
        ...{ id: 501, host: 'hook.eu1.make.com', kind: 'make', event: 'change.deal', by: 'mine', active: true },
        ...{ addedAt: Date.UTC(2026, 4, 12, 14, 20), deliveredAt: Date.UTC(2026, 4, 12, 15, 20), status: 200 },
      },
    ]);
  });

  it('tells whose it is, and whether it is on', () => {
    const rows = [webhook({ user_id: 7 }), webhook({ type: 'application' }), webhook({ is_active: 0 })];
    expect(reduce(...rows).map(({ by, active }) => [by, active])).toEqual([
      ['other', true],
      ['app', true],
      ['mine', false],
    ]);
  });

  it.each([
    `https://user:${SECRET}@n8n.acme.example/webhook/${SECRET}/webhook?key=${SECRET}#${SECRET}`,
    `https://${TOKEN}.example/`,
    `https://n8n.acme.example:8443/${TOKEN}`,
  ])('loses everything that opens a door: %s', (subscription_url) => {
    const secrets = { http_auth_user: SECRET, http_auth_password: SECRET, remove_reason: SECRET };
    const text = JSON.stringify(reduce(webhook({ subscription_url, ...secrets })));
    expect(text).toContain('"host"');
    expect(text).not.toMatch(new RegExp(`${SECRET}|${TOKEN}|${SECRET.toLowerCase()}`));
  });

  it.each(['javascript:alert(1)', 'not an address', 'ftp://acme.example/', ''])(
    'is not one at %s',
    (subscription_url) => {
      expect(reduce(webhook({ subscription_url }))).toEqual([]);
    },
  );
});

describe('changes', () => {
  it('are counted by user agent, newest first', () => {
    const rows = [
      change({}),
      change({ time: '2026-05-10 08:00:00' }),
      change({ change_source_user_agent: 'axios/1.12.2', time: '2026-05-12 13:00:00' }),
    ];
    expect(reduceRows(...rows)).toEqual([
      { agent: 'axios/1.12.2', count: 1, firstAt: Date.UTC(2026, 4, 12, 13), lastAt: Date.UTC(2026, 4, 12, 13) },
      {
        ...{ agent: 'python-requests/2.32.3', count: 2 },
        ...{ firstAt: Date.UTC(2026, 4, 10, 8), lastAt: Date.UTC(2026, 4, 12, 12, 58) },
      },
    ]);
  });

  it.each<[string, object]>([
    ['of another user', { actor_user_id: 7 }],
    ['made in the app', { change_source: 'app' }],
    ['without a time', { time: 'yesterday' }],
    ['of long ago', { time: '2026-01-01 00:00:00' }],
  ])('%s do not count', (_name, part) => {
    expect(reduceRows(change(part))).toEqual([]);
  });

  it.each([TOKEN, `tool/${TOKEN}`, `tool?api_token=${SECRET}`, `https://user:${SECRET}@tool.example`])(
    'name no secret, though their maker did: %s',
    (change_source_user_agent) => {
      const text = JSON.stringify(reduceRows(change({ change_source_user_agent })));
      expect(text).toContain('"agent"');
      expect(text).not.toMatch(new RegExp(`${TOKEN}|${SECRET}`));
    },
  );
});

describe('whatever Pipedrive answers', () => {
  const secret = fc.constantFrom(
    TOKEN,
    TOKEN.toUpperCase(),
    `x${TOKEN}`,
    `/${SECRET}`,
    `u:${SECRET}@h.example`,
    SECRET,
  );
  const text = fc.oneof(
    secret,
    fc.string(),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.tuple(fc.webUrl(), secret).map(([url, word]) => `${url}/${word}`),
    secret.map((word) => `https://${word.replace(/[^\w]/g, '')}.example/${word}`),
  );
  const value = fc.oneof(
    text,
    fc.anything(),
    fc.nat(),
    fc.constantFrom(ME, 'api', '2026-05-12 12:58:00', 1, 'general'),
  );
  const rows = (example: object) =>
    fc.array(
      fc.tuple(fc.dictionary(fc.constantFrom(...Object.keys(example)), value), fc.boolean()).map(([row, isNear]) => ({
        ...(isNear ? example : {}),
        ...row,
      })),
      { maxLength: 5 },
    );
  const known = new RegExp(`${TOKEN}|/|\\?|http_auth|"name"|@h\\.example`, 'i');

  it('leaves of webhooks neither path nor credential nor token, and fits what the worker takes', () => {
    fc.assert(
      fc.property(rows(webhook({ user_id: ME })), (data) => {
        const receivers = reduceWebhooks({ success: true, data }, ME, hostPatterns);
        expect(z.safeParse(foundSchema, { receivers, writers: null, deals: 0, whole: false }).success).toBe(true);
        expect(JSON.stringify(receivers)).not.toMatch(known);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves of changes neither token nor what was written, and fits what the worker takes', () => {
    fc.assert(
      fc.property(rows(change({})), (data) => {
        const writers = reduceChanges([{ data }], ME, 0);
        expect(z.safeParse(foundSchema, { receivers: null, writers, deals: 1, whole: true }).success).toBe(true);
        expect(JSON.stringify(writers)).not.toMatch(new RegExp(TOKEN, 'i'));
        expect(Object.keys(writers[0] ?? {})).toHaveLength(writers.length === 0 ? 0 : 4);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        expect(reduceWebhooks(body, ME, hostPatterns)).toEqual([]);
        expect(reduceChanges([body], ME, 0)).toEqual([]);
      }),
    );
  });
});

describe('a sample of deals', () => {
  it('costs, with the rest of a look, what the screens say', async () => {
    const paths = ['/api/v1/users/me', '/api/v1/webhooks'];
    const get = async (path: string): Promise<Answer> => {
      paths.push(path.replace(/[?].*$/, ''));
      return { kind: 'valid', body: { data: Array.from({ length: 9 }, (_, id) => ({ id: id + 1 })) } };
    };
    await askWriters({ get }, ME, 0);
    const costs = paths.map((path) => {
      const { version, rest } = apiPath(path) ?? { version: 1, rest: '' };
      return findRoute(version, 'GET', rest)?.route.cost ?? Number.NaN;
    });
    expect(costs).toHaveLength(12);
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(212);
  });

  const ask = (answered: number, kind: 'limited' | 'unknown') => {
    let left = answered;
    const get = async (path: string): Promise<Answer> => {
      if (path.startsWith('/api/v2/deals')) return { kind: 'valid', body: { data: [{ id: 1 }, { id: 2 }, { id: 3 }] } };
      left -= 1;
      return left >= 0 ? { kind: 'valid', body: { data: [change({})] } } : { kind };
    };
    return askWriters({ get }, ME, 0);
  };

  it.each<[number, 'limited' | 'unknown', boolean]>([
    [3, 'unknown', true],
    [2, 'unknown', false],
    [1, 'limited', false],
  ])('of which %i of 3 answered, then %s, says whether that was all', async (answered, kind, whole) => {
    expect(await ask(answered, kind)).toMatchObject({ deals: answered, whole, writers: [{ count: answered }] });
  });
});
