import { cutPage } from './page.ts';
import type { ApiAnswer, ApiCall } from './routes.ts';
import { v1Time } from './times.ts';

/** Shape of v1's errors about a record, as in Pipedrive's changelog posts. */
function recordError(status: number, error: string): ApiAnswer {
  const error_info = 'Please check developers.pipedrive.com for more information about Pipedrive API.';
  return { status, body: { success: false, error, error_info, data: null, additional_data: null } };
}

/** `GET /v1/deals/{id}/changelog`: newest first, by cursor (facts, section 4; times as in the API reference's example). */
export function listChanges({ company, id, query, exchange: { world } }: ApiCall): ApiAnswer {
  if (!world.deals(company.domain).some((deal) => deal.id === id)) return recordError(404, 'Deal not found');
  const page = cutPage(world.changes(company.domain, id), query, 100, 500);
  if (page === null) return recordError(400, 'Bad request');
  const data = page.items.map((change) => ({
    field_key: change.field,
    old_value: change.before,
    new_value: change.after,
    actor_user_id: change.actorId,
    time: v1Time(change.time),
    change_source: change.source,
    change_source_user_agent: change.agent,
    is_bulk_update_flag: false,
  }));
  return { status: 200, body: { success: true, data, additional_data: { next_cursor: page.nextCursor } } };
}
