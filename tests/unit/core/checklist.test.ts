import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../utils/core/rotation/task';
import { checklistView } from '../../../utils/core/screen/checklist';
import { moment } from '../../../utils/core/time';
import { account, NOW, person, rotation, snapshot, task, tool } from '../../component/fixtures';

const acme = account('acme', 'Ana');
const globex = account('globex');
const at = (ago: number) => moment(NOW - ago);
const critical = { critical: true };
const asked = { asked: { person: 'p', at: NOW } };

/** In the order in which the list must show them. */
const ORDER = [
  [tool('waits long, critical', critical), 'broken', {}, at(9000)],
  [tool('waits a little, critical', critical), 'broken', {}, at(10)],
  [tool('asked', critical), 'broken', asked, at(9000)],
  [tool('unsure', critical), 'unsure', {}, at(9000)],
  [tool('waits long'), 'broken', {}, at(9000)],
  [tool('waits a little A'), 'broken', {}, at(10)],
  [tool('waits a little B'), 'broken', {}, at(10)],
  [tool('left down'), 'broken', { leftDown: { remark: 'r1', until: NOW } }, at(9000)],
  [tool('unsure, not critical'), 'unsure', {}, at(9000)],
  [tool('updated', critical), 'updated', {}, at(10)],
  [tool('updated, not critical'), 'updated', {}, at(10)],
  [tool('verified', critical), 'verified', {}, at(10)],
  [tool('verified, not critical'), 'verified', {}, at(10)],
  [tool('left out'), 'skipped', {}, at(10)],
  [tool('by OAuth'), 'unaffected', {}, at(10)],
] as const;
const TASKS = ORDER.map(([of, state, part, since]) => task(of, state, part, since));
const base = { accounts: [acme, globex], tools: ORDER.map(([of]) => of) };

function names(first: Task[], second: Task[]): string[] {
  const rotations = [rotation(acme, first), rotation(globex, second)];
  return checklistView(snapshot({ ...base, rotations }), 'unnamed').tasks.map((line) => line.tool.name);
}

it('has one order, however the tasks are stored, over all rotations', () => {
  const shuffled = fc.shuffledSubarray(TASKS, { minLength: TASKS.length });
  fc.assert(
    fc.property(shuffled, fc.nat(TASKS.length), (tasks, cut) => {
      expect(names(tasks.slice(0, cut), tasks.slice(cut))).toEqual(ORDER.map(([{ name }]) => name));
    }),
  );
});

describe('a line of the list', () => {
  const ana = person('Ana');
  const n8n = tool('n8n', { owner: ana.id, url: 'https://n8n.acme.example', critical: true, notes: 'edit it' });
  const view = (part: Partial<Task> = {}, people = [ana], tools = [n8n]) => {
    const rotations = [rotation(acme, [task(n8n, 'broken', part)])];
    const [line] = checklistView(snapshot({ accounts: [acme], people, tools, rotations }), 'unnamed').tasks;
    if (line === undefined) throw new Error('the list is empty');
    return line;
  };

  it('says in words whose it is, who was asked, and why it is left', () => {
    const part = { asked: { person: ana.id, at: 7 }, leftDown: { remark: 'r1', until: 8 } };
    expect(view(part)).toMatchObject({
      ...{ company: 'acme', user: 'Ana', owner: { id: ana.id, name: 'Ana' } },
      ...{ asked: { name: 'Ana', at: 7 }, leftDown: { reason: 'Not in use any more', until: 8 } },
      tool: { name: 'n8n', url: 'https://n8n.acme.example', critical: true, notes: 'edit it' },
    });
    expect(view({ state: 'skipped', skipped: { remark: 'r1', at: 1 } }).skipped).toBe('Not in use any more');
  });

  it.each([
    ['me', 'me'],
    ['rekey', 'rekey'],
    [ana.id, { name: 'Ana' }],
  ] as const)('names who gave the evidence: %s', (who, shown) => {
    expect(view({ evidence: { grade: 'said', who, at: 5 } }).evidence).toEqual({ grade: 'said', who: shown, at: 5 });
  });

  it('keeps its place when names were erased or the tool cannot be read', () => {
    const part = { asked: { person: ana.id, at: 7 }, skipped: { remark: 'gone', at: 1 } };
    expect(view(part, [], [])).toMatchObject({
      ...{ tool: { id: n8n.id, name: 'unnamed', critical: false, auth: 'unknown' }, owner: null },
      ...{ asked: { name: 'unnamed' }, skipped: 'unnamed' },
    });
    expect(view({}, []).owner).toEqual({ id: ana.id, name: 'unnamed' });
  });

  it.each([
    ['broken', {}, false],
    ['unsure', {}, false],
    ['updated', {}, true],
    ['verified', {}, true],
    ['skipped', {}, true],
    ['unaffected', { answered: true }, true],
    ['unaffected', { answered: false }, false],
  ] as const)('can be undone: %s %j %s', (state, part, canUndo) => {
    expect(view({ state, ...part }).canUndo).toBe(canUndo);
  });
});

it('counts what is dealt with', () => {
  const view = checklistView(snapshot({ ...base, rotations: [rotation(acme, TASKS)] }), 'unnamed');
  expect([view.total, view.done]).toEqual([15, 6]);
});

it('puts a heading over each rotation', () => {
  const rotations = [rotation(acme, [], { supersedes: 'earlier', reason: 'leaked' }), rotation(account(null), [])];
  const [first, second] = checklistView(snapshot({ accounts: [acme], rotations }), 'unnamed').rotations;
  expect(first).toMatchObject({ company: 'acme', user: 'Ana', supersedes: true, reason: 'leaked' });
  expect(second).toMatchObject({ company: null, user: null, supersedes: false, tasks: [] });
});

it('names the company that all tools were listed for where nobody has named the account’s', () => {
  const nameless = account(null);
  const companies = (...of: (string | null)[]) => {
    const tools = of.map((company, index) => tool(`Form ${index}`, { company }));
    const rotations = [
      rotation(
        nameless,
        tools.map((one) => task(one, 'broken')),
      ),
    ];
    const view = checklistView(snapshot({ accounts: [nameless], tools, rotations }), 'unnamed');
    return [view.rotations[0]?.company, ...view.tasks.map(({ company }) => company)];
  };
  expect(companies('globex', null)).toEqual(['globex', 'globex', 'globex']);
  expect(companies('globex', 'acme')).toEqual([null, null, null]);
});
