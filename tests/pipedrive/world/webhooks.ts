import type { User, Webhook } from './types.ts';

const HOUR = 3_600_000;

/** A webhook about everything that happens to deals, which has just delivered. */
export function healthyWebhook(id: number, userId: number, now: number): Omit<Webhook, 'url'> {
  const common = { httpUser: null, httpPassword: null, removed: null, removeReason: null };
  const who = { name: 'Example', type: 'general' as const, userId };
  return { id, ...who, action: '*', object: 'deal', ...common, added: now, lastDelivery: now, lastStatus: 200 };
}

/**
 * In: a company's users, the time. Out: its webhooks: a healthy one, one with a Basic password in the answer, one that
 * fails, one that Pipedrive removed. Hosts follow the patterns of facts, section 5d.
 */
export function makeWebhooks(users: readonly User[], now: number): Webhook[] {
  const [first, second = first] = users;
  if (!first || !second) return [];
  const common = {
    action: '*',
    type: 'general' as const,
    httpUser: null,
    httpPassword: null,
    removed: null,
    removeReason: null,
  };
  return [
    {
      ...common,
      id: 501,
      name: 'New deals to invoicing',
      url: 'https://hook.eu1.make.com/example-scenario',
      object: 'deal',
      userId: first.id,
      added: now - 4000 * HOUR,
      lastDelivery: now - HOUR,
      lastStatus: 200,
    },
    {
      ...common,
      id: 502,
      name: 'n8n: lead routing',
      url: 'https://n8n.acme.example/webhook/3f0d1c52-7a0e-4a51-9d6c-1f4f6f2b7c11/webhook',
      object: 'person',
      userId: first.id,
      httpUser: 'pipedrive',
      httpPassword: 'example-basic-password',
      added: now - 2600 * HOUR,
      lastDelivery: now - 5 * HOUR,
      lastStatus: 200,
    },
    {
      ...common,
      id: 503,
      name: 'Warehouse sync',
      url: 'https://sync.acme.example/hooks/pipedrive',
      action: 'change',
      object: 'organization',
      userId: second.id,
      added: now - 900 * HOUR,
      lastDelivery: now - 20 * HOUR,
      lastStatus: 401,
    },
    {
      ...common,
      id: 504,
      name: 'Old form',
      url: 'https://forms.acme.example/pipedrive',
      action: 'create',
      object: 'person',
      userId: second.id,
      added: now - 6000 * HOUR,
      removed: now - 700 * HOUR,
      removeReason: 'No successful delivery on 3 consecutive days',
      lastDelivery: now - 800 * HOUR,
      lastStatus: 404,
    },
  ];
}
