import type { Account } from '../account';
import { soleCompany, type Tool } from '../inventory/tool';
import { DUE_TIMES, type DueTimes, dueOf } from '../rotation/due';
import { isDown, type Rotation } from '../rotation/fold';
import { openPoints } from '../rotation/tally';
import type { Task } from '../rotation/task';
import { type Took, tookIn } from '../rotation/took';
import type { Snapshot } from './snapshot';
import type { ChecklistView, RotationView, TaskView } from './task';
import { type WebhookOf, webhooksIn } from './webhooks';

/**
 * The checklist from what is stored. `nameless` stands for names that were erased; `times` is how long tools may take.
 * Tasks whose tool row could not be read keep their place under that name.
 */
export function checklistView(snapshot: Snapshot, nameless: string, times: DueTimes = DUE_TIMES): ChecklistView {
  const look = lookups(snapshot, nameless, times);
  const rotations = snapshot.rotations.map((rotation) => rotationView(rotation, look));
  const tasks = rotations.flatMap((rotation) => rotation.tasks).sort(byUrgency);
  return { rotations, tasks, total: tasks.length, done: tasks.filter(({ state }) => !isDown(state)).length };
}

interface Lookups {
  tool: (id: string) => Tool | null;
  account: (id: string) => Account | null;
  person: (id: string) => string;
  remark: (id: string) => string;
  webhook: WebhookOf;
  times: DueTimes;
  nameless: string;
}

function lookups(snapshot: Snapshot, nameless: string, times: DueTimes): Lookups {
  const { tools, accounts, people, remarks, looks, ties } = snapshot;
  const toolsById = new Map(tools.map((tool) => [tool.id, tool]));
  const accountsById = new Map(accounts.map((account) => [account.id, account]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    tool: (id) => toolsById.get(id) ?? null,
    account: (id) => accountsById.get(id) ?? null,
    person: (id) => names.get(id) ?? nameless,
    remark: (id) => remarks.get(id) ?? nameless,
    webhook: webhooksIn(looks, ties),
    times,
    nameless,
  };
}

function rotationView(rotation: Rotation, look: Lookups): RotationView {
  const { id, account, t0, reason, how, openedAt, handledAt, check } = rotation;
  const { company: named, user } = look.account(account) ?? { company: null, user: null };
  const company = named ?? soleCompany(rotation.tasks.flatMap(({ tool }) => look.tool(tool) ?? []));
  const took = tookIn(rotation);
  const tasks = rotation.tasks
    .map((task) => ({ ...taskView(task, rotation, took.get(task.id) ?? NOT_YET, look), company, user }))
    .sort(byUrgency);
  const supersedes = rotation.supersedes !== null;
  return {
    id,
    account,
    company,
    user,
    t0,
    reason,
    how,
    openedAt,
    handledAt,
    check,
    openPoints: openPoints(rotation),
    supersedes,
    tasks,
  };
}

const NOT_YET: Took = { updated: null, verified: null };

function taskView(task: Task, rotation: Rotation, took: Took, look: Lookups): Omit<TaskView, 'company' | 'user'> {
  const tool = look.tool(task.tool);
  const { evidence, asked, skipped, leftDown, snoozedUntil } = task;
  const critical = tool?.critical ?? false;
  const who =
    evidence &&
    (evidence.who === 'me' || evidence.who === 'rekey' ? evidence.who : { name: look.person(evidence.who) });
  return {
    id: task.id,
    rotation: rotation.id,
    tool: {
      id: task.tool,
      name: tool?.name ?? look.nameless,
      url: tool?.url ?? null,
      critical,
      notes: tool?.notes ?? null,
      catalogue: tool?.catalogue ?? null,
      auth: tool?.auth ?? 'unknown',
    },
    state: task.state,
    since: task.since,
    evidence: evidence && who && { ...evidence, who },
    owner: tool?.owner ? { id: tool.owner, name: look.person(tool.owner) } : null,
    asked: asked && { name: look.person(asked.person), at: asked.at },
    skipped: skipped && look.remark(skipped.remark),
    leftDown: leftDown && { reason: look.remark(leftDown.remark), until: leftDown.until },
    snoozedUntil,
    due: dueOf(task, rotation, critical, look.times),
    took,
    back: rotation.steady?.back ?? 0,
    webhook: look.webhook(task.tool, rotation),
    // A task that OAuth keeps out of harm from the start has nothing that could be taken back.
    canUndo: ['updated', 'verified', 'skipped'].includes(task.state) || (task.state === 'unaffected' && task.answered),
  };
}

const RANK = { broken: 0, unsure: 1, updated: 2, verified: 3, skipped: 4, unaffected: 5 } as const;

/** Waiting tasks first, the critical of them on top, then the longest down; names settle the rest. */
function byUrgency(a: TaskView, b: TaskView): number {
  return (
    Number(isDown(b.state)) - Number(isDown(a.state)) ||
    (isDown(a.state) ? Number(b.tool.critical) - Number(a.tool.critical) : 0) ||
    RANK[a.state] - RANK[b.state] ||
    Number(b.tool.critical) - Number(a.tool.critical) ||
    Number(a.asked !== null || a.leftDown !== null) - Number(b.asked !== null || b.leftDown !== null) ||
    longestDownFirst(a, b)
  );
}

/** An order of tasks: the longest down first; names settle the rest. */
export function longestDownFirst(a: TaskView, b: TaskView): number {
  return a.since.to - b.since.to || (a.tool.name < b.tool.name ? -1 : Number(a.tool.name > b.tool.name));
}
