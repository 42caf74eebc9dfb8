import type { Deal } from '../world/types.ts';
import { cutPage } from './page.ts';
import type { ApiAnswer, ApiCall } from './routes.ts';
import { parseV2Time, v2Time } from './times.ts';

/** Shape of v2's refusals; the wording inside is not from a source. */
function badRequest(error: string): ApiAnswer {
  return { status: 400, body: { success: false, error, code: 'ERR_SCHEMA_VALIDATION_FAILED' } };
}

const SORTS = {
  id: (deal: Deal) => deal.id,
  add_time: (deal: Deal) => deal.added,
  update_time: (deal: Deal) => deal.updated,
};

/** `GET /v2/deals` with `updated_since`, `updated_until`, `sort_by`, `sort_direction`, `limit` (100, at most 500), `cursor`. */
export function listDeals({ company, query, exchange: { world } }: ApiCall): ApiAnswer {
  const since = parseV2Time(query.get('updated_since') ?? '1970-01-01T00:00:00Z');
  const until = parseV2Time(query.get('updated_until') ?? '9999-01-01T00:00:00Z');
  if (since === null || until === null) return badRequest('updated_since: must be RFC3339 without milliseconds');
  const sort = Object.entries(SORTS).find(([name]) => name === (query.get('sort_by') ?? 'id'))?.[1];
  if (sort === undefined) return badRequest('sort_by: must be one of id, update_time, add_time');
  const sign = query.get('sort_direction') === 'desc' ? -1 : 1;
  const deals = world
    .deals(company.domain)
    .filter(({ updated }) => updated >= since && updated < until)
    .sort((one, other) => sign * (sort(one) - sort(other)));
  const page = cutPage(deals, query, 100, 500);
  if (page === null) return badRequest('limit or cursor: not valid');
  const data = page.items.map(writeDeal);
  return { status: 200, body: { success: true, data, additional_data: { next_cursor: page.nextCursor } } };
}

/** `PATCH /v2/deals/{id}` with `value`: the way in which an example tool shows a sign of life in the changelog. */
export async function updateDeal({ company, user, id, exchange }: ApiCall): Promise<ApiAnswer> {
  const { world } = exchange;
  const deal = world.deals(company.domain).find((candidate) => candidate.id === id);
  if (deal === undefined)
    return { status: 404, body: { success: false, error: 'Deal not found', code: 'ERR_NOT_FOUND' } };
  const value = numberIn(await exchange.body(), 'value');
  if (value === null) return badRequest('value: must be a number');
  const before = String(deal.value);
  deal.value = value;
  const change = { before, after: String(value), actorId: user.id, agent: exchange.header('user-agent') };
  world.addChange(company.domain, id, change);
  return { status: 200, body: { success: true, data: writeDeal(deal) } };
}

function numberIn(json: string, name: string): number | null {
  try {
    const value: unknown = Reflect.get(Object(JSON.parse(json)), name);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  } catch {
    return null;
  }
}

/** A deal with the fields of the official client's v2 model. */
function writeDeal(deal: Deal): object {
  return {
    id: deal.id,
    title: deal.title,
    owner_id: deal.ownerId,
    person_id: 1000 + deal.id,
    org_id: 5000 + deal.id,
    pipeline_id: 1,
    stage_id: deal.stageId,
    value: deal.value,
    currency: deal.currency,
    add_time: v2Time(deal.added),
    update_time: v2Time(deal.updated),
    stage_change_time: null,
    is_deleted: false,
    is_archived: false,
    status: deal.status,
    probability: null,
    lost_reason: null,
    visible_to: 3,
    close_time: null,
    won_time: null,
    lost_time: null,
    expected_close_date: null,
    label_ids: [],
    origin: 'ManuallyCreated',
    origin_id: null,
    channel: null,
    channel_id: null,
    source_lead_id: null,
    arr: null,
    mrr: null,
    acv: null,
    custom_fields: {},
  };
}
