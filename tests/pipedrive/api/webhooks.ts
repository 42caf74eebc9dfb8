import type { Webhook } from '../world/types.ts';
import type { ApiAnswer, ApiCall } from './routes.ts';
import { v1Time } from './times.ts';

/** `GET /v1/webhooks`: all of the company's webhooks, Basic passwords and all (facts, section 4). */
export function listWebhooks({ company, exchange: { world } }: ApiCall): ApiAnswer {
  const data = world.webhooks(company.domain).map((webhook) => writeWebhook(webhook, company.id));
  return { status: 200, body: { success: true, status: 'ok', data } };
}

function writeWebhook(webhook: Webhook, companyId: number): object {
  return {
    id: webhook.id,
    company_id: companyId,
    owner_id: webhook.userId,
    user_id: webhook.userId,
    event_action: webhook.action,
    event_object: webhook.object,
    subscription_url: webhook.url,
    version: '2.0',
    is_active: webhook.removed === null ? 1 : 0,
    add_time: v1Time(webhook.added),
    remove_time: webhook.removed === null ? null : v1Time(webhook.removed),
    type: webhook.type,
    http_auth_user: webhook.httpUser,
    http_auth_password: webhook.httpPassword,
    remove_reason: webhook.removeReason,
    last_delivery_time: webhook.lastDelivery === null ? null : v1Time(webhook.lastDelivery),
    last_http_status: webhook.lastStatus,
    admin_id: webhook.userId,
    name: webhook.name,
  };
}
