import type { Known } from '../../../utils/core/report/names';
import { type Report, reportOf } from '../../../utils/core/report/report';
import { link, type NewEvent } from '../../../utils/core/rotation/chain';
import type { Event, Happening } from '../../../utils/core/rotation/event';
import { type Entry, type Gone, isGap } from '../../../utils/core/rotation/gap';
import { inOrder } from '../../../utils/core/rotation/order';
import { chain, id, OPENED, ROTATION } from './records';

/** Ids of the three tools, their tasks, two people and two remarks of the example. */
export const [ZAP, SYNC, FORM] = [id(0x11), id(0x12), id(0x13)];
export const [T_ZAP, T_SYNC, T_FORM] = [id(0x21), id(0x22), id(0x23)];
export const [ANA, BEN] = [id(0x31), id(0x32)];
const [NOT_USED, WAITS] = [id(0x41), id(0x42)];

const added = (task: string, tool: string): Happening => ({
  type: 'task-added',
  task,
  tool,
  auth: 'token',
  since: null,
});

/** A rotation with one tool that works, one that waits for Ana and one that was left out. */
export const EVENTS: readonly Event[] = chain([
  OPENED,
  added(T_ZAP, ZAP),
  added(T_SYNC, SYNC),
  added(T_FORM, FORM),
  { type: 'asked', task: T_SYNC, person: ANA },
  { type: 'updated', task: T_ZAP, grade: 'said', who: BEN },
  { type: 'verified', task: T_ZAP, grade: 'tested' },
  { type: 'skipped', task: T_FORM, remark: NOT_USED },
  { type: 'point-settled', point: 'webhooks', how: 'waived', remark: WAITS },
]);

/** The same rotation told by a second installation as well. */
export function withSecond(events: readonly Entry[]): Entry[] {
  const told = (at: number, what: Happening): NewEvent => ({
    ...{ rotation: ROTATION, installation: id(0xd), who: 'me' },
    at,
    what,
  });
  const first = link(null, told(1_004_500, { type: 'reason-given', reason: 'leaked' }));
  return inOrder([...events, first, link(first, told(1_005_500, { type: 'reopened' }))]);
}

export const NAMED: Known = {
  account: { id: id(0xb), company: 'acme', user: 'Carla', createdAt: 0, token: null },
  tools: [
    tool(ZAP, 'Zap <b>of *sales*', 'https://hooks.acme.example/a|b', null),
    tool(SYNC, 'Warehouse sync', 'https://dwh.acme.example/', ANA),
    tool(FORM, 'Website form', null, BEN),
  ],
  people: [
    { id: ANA, name: 'ana@acme.example' },
    { id: BEN, name: 'Ben' },
  ],
  remarks: new Map([
    [NOT_USED, 'Nobody uses it since Dora left'],
    [WAITS, 'The agency looks after them'],
  ]),
};

/** The report of the example. */
export function report(named: boolean, entries: readonly Entry[] = EVENTS): Report {
  const made = reportOf(entries, NAMED, 1_100_000, named);
  if (made === null) throw new Error('the example has no opening');
  return made;
}

/** The entries with one of them gone. */
export function without(entries: readonly Entry[], no: number, gone: Gone): Entry[] {
  return entries.map((one) => {
    if (one.no !== no || isGap(one)) return one;
    const { rotation, installation, previous, hash } = one;
    return { rotation, installation, no, previous, hash, gone };
  });
}

function tool(of: string, name: string, url: string | null, owner: string | null): Known['tools'][number] {
  const rest = {
    company: null,
    account: null,
    auth: 'token',
    catalogue: 'n8n',
    critical: false,
    notes: 'see vault',
  } as const;
  return { id: of, name, url, owner, ...rest, createdAt: 0, updatedAt: 0, removedAt: null };
}
