import type { Account } from '../../utils/core/account';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import type { Rotation } from '../../utils/core/rotation/fold';
import { startTask, type Task, type TaskState } from '../../utils/core/rotation/task';
import type { PageStatus, Snapshot } from '../../utils/core/screen/snapshot';
import { DAY, HOUR, type Interval, MINUTE, moment } from '../../utils/core/time';

/** A Monday, 16:32 local time. */
export const NOW = new Date(2026, 10, 23, 16, 32).getTime();

let made = 0;
/** A fresh id of the form that Rekey makes. */
export function newId(): string {
  made += 1;
  return `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`;
}

export function account(
  company: string | null = 'acme',
  user: string | null = null,
  part: Partial<Account> = {},
): Account {
  const token = { fingerprint: 'a'.repeat(64), since: NOW - 214 * DAY, seenAt: NOW - 3 * HOUR };
  return { id: newId(), company, user, createdAt: NOW - 300 * DAY, token, ...part };
}

export function tool(name: string, part: Partial<Tool> = {}): Tool {
  return {
    id: newId(),
    name,
    company: null,
    account: null,
    auth: 'token',
    catalogue: null,
    url: null,
    owner: null,
    critical: false,
    notes: null,
    createdAt: NOW - 100 * DAY,
    updatedAt: NOW - 100 * DAY,
    removedAt: null,
    ...part,
  };
}

export function person(name: string): Person {
  return { id: newId(), name };
}

/** A task in any state, as it would have come there. */
export function task(
  of: Tool,
  state: TaskState,
  part: Partial<Task> = {},
  since: Interval = moment(NOW - 72 * MINUTE),
): Task {
  const at = NOW - 12 * MINUTE;
  const started = startTask(newId(), of.id, 'token', since, NOW - 71 * MINUTE);
  const reached: Record<TaskState, Partial<Task>> = {
    broken: {},
    unsure: {},
    updated: { evidence: { grade: 'said', who: 'me', at }, updatedAt: at },
    verified: { evidence: { grade: 'tested', who: 'me', at }, updatedAt: at - 9 * MINUTE, verifiedAt: at },
    skipped: { skipped: { remark: 'r1', at } },
    unaffected: {},
  };
  return { ...started, state, ...reached[state], ...part };
}

export function rotation(of: Account, tasks: Task[], part: Partial<Rotation> = {}): Rotation {
  return {
    id: newId(),
    account: of.id,
    t0: moment(NOW - 72 * MINUTE),
    how: 'seen',
    reason: null,
    supersedes: null,
    openedAt: NOW - 71 * MINUTE,
    reopenedAt: null,
    tasks,
    check: null,
    closed: null,
    settled: new Map(),
    handledAt: null,
    ...part,
  };
}

export function snapshot(part: Partial<Snapshot> = {}): Snapshot {
  return {
    accounts: [],
    questions: [],
    tools: [],
    people: [],
    rotations: [],
    remarks: new Map([['r1', 'Not in use any more']]),
    looks: [],
    ties: [],
    setAside: null,
    recovery: null,
    ...part,
  };
}

export const NO_PAGE: PageStatus = { kind: 'none', company: null, reading: null, taught: false, form: null, url: null };
