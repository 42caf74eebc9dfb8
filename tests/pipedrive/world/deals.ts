import type { Random } from './random.ts';
import type { Change, Company, Deal, Stage, User } from './types.ts';

/** Stages of the one pipeline every company has. */
export const STAGES: readonly Stage[] = [
  { id: 1, name: 'Qualified' },
  { id: 2, name: 'Contact made' },
  { id: 3, name: 'Demo scheduled' },
  { id: 4, name: 'Proposal made' },
  { id: 5, name: 'Negotiations started' },
];

/** So many that the board comes to well over 2,000 elements. */
const DEALS_PER_COMPANY = 150;
const DAY = 24 * 3_600_000;

const FIRST = 'Nora Priya Tomas Wei Leila Jonas Marta Kofi Sven Aiko Rosa Pavel Ines Omar Greta Luca Zoe Idris'.split(
  ' ',
);
const LAST = 'Berg Costa Novak Haddad Okafor Sato Weber Rossi Larsen Silva Khan Dubois Moreau Horvat Tamm'.split(' ');
const PLACES = 'Northwind Bluepeak Harbour Cedar Lumen Orchard Granite Vela Summit Juniper Atlas Fjord Copper'.split(
  ' ',
);
const TRADES = 'Logistics Foods Studios Clinics Energy Textiles Robotics Hotels Partners Media Tools Homes'.split(' ');
const LABELS = ['Hot', 'Warm', 'Cold', 'Renewal', 'Partner'];
const BROWSER =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0';

/** User agents that write through the API in the examples: one whose name is known (facts, 5e), and plain libraries. */
const TOOL_AGENTS = ['Pipedrive-SDK-Javascript-33.7.0', 'python-requests/2.32.3', 'axios/1.12.2'];

/** In: a company, its users, the time. Out: its deals, oldest first. */
export function makeDeals(random: Random, company: Company, users: readonly User[], now: number): Deal[] {
  return Array.from({ length: DEALS_PER_COMPANY }, (_, index) => {
    const organisation = `${random.pick(PLACES)} ${random.pick(TRADES)}`;
    // Whole seconds: the API shows no fractions, and refuses them in `updated_since`.
    const updated = Math.floor((now - random.number(40 * DAY)) / 1000) * 1000;
    return {
      id: index + 1,
      title: `${organisation} deal`,
      organisation,
      person: `${random.pick(FIRST)} ${random.pick(LAST)}`,
      ownerId: random.pick(users).id,
      stageId: random.pick(STAGES).id,
      value: (1 + random.number(240)) * 250,
      currency: company.currency,
      labels: random.number(10) < 6 ? [random.pick(LABELS)] : [],
      status: 'open' as const,
      added: updated - (10 + random.number(30)) * DAY,
      updated,
    };
  });
}

/** In: a deal. Out: how it came to be what it is, oldest first: moved through stages by people, its value set by tools. */
export function makeChanges(random: Random, deal: Deal): Change[] {
  const steps = 2 + random.number(6);
  const changes: Change[] = [];
  let { stageId, value } = deal;
  for (let step = steps; step > 0; step -= 1) {
    const byTool = stageId === 1 || random.number(3) === 0;
    const [before, after] = byTool ? [value - 25, value] : [stageId - 1, stageId];
    if (byTool) value = before;
    else stageId = before;
    changes.unshift({
      field: byTool ? 'value' : 'stage_id',
      before: String(before),
      after: String(after),
      actorId: deal.ownerId,
      time: deal.added + Math.round(((deal.updated - deal.added) * step) / steps / 1000) * 1000,
      source: byTool ? 'api' : 'app',
      agent: byTool ? random.pick(TOOL_AGENTS) : BROWSER,
    });
  }
  return changes;
}
