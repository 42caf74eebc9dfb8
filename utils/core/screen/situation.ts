import type { Account, Question } from '../account';
import { countsFor } from '../inventory/tool';
import { isDown } from '../rotation/fold';
import { elapsed } from '../time';
import { checklistView } from './checklist';
import { type OnPage, onPage, type PageCheck } from './page-check';
import type { PageStatus, SetAside, Snapshot } from './snapshot';
import type { ChecklistView, TaskView } from './task';

/** What the popup says first: one headline and one main button each (design, "The popup's first five seconds"). */
export type Situation =
  | { kind: 'unreadable'; setAside: SetAside }
  | { kind: 'withheld' }
  | { kind: 'which-company' }
  | { kind: 'question'; question: Question; account: Account }
  | { kind: 'not-understood'; taught: boolean }
  | { kind: 'masked' }
  | OnPage
  | { kind: 'open'; task: TaskView; down: number; since: { ms: number; atLeast: boolean } }
  | { kind: 'waiting'; task: TaskView; waiting: number }
  | { kind: 'no-tasks' }
  | { kind: 'handled'; untested: number; task: TaskView | null }
  | { kind: 'all-back' }
  | { kind: 'quiet'; account: Account; tools: number }
  | { kind: 'nothing-seen'; tools: number };

export interface Screen {
  situation: Situation;
  /** The checklist stands below the headline whenever a rotation is open. */
  checklist: ChecklistView;
}

/**
 * The popup's screen from what is stored, the page it stands for, and what a look at that page said.
 * `now` in milliseconds; `nameless` stands for erased names.
 */
export function screen(
  snapshot: Snapshot,
  page: PageStatus,
  checks: readonly PageCheck[],
  now: number,
  nameless: string,
): Screen {
  const checklist = checklistView(snapshot, nameless);
  const situation =
    blocked(snapshot, page) ?? question(snapshot) ?? underway(checklist, checks, now) ?? idle(snapshot, page);
  return { situation, checklist };
}

function blocked({ setAside }: Snapshot, page: PageStatus): Situation | null {
  if (setAside !== null) return { kind: 'unreadable', setAside };
  if (page.kind === 'withheld') return { kind: 'withheld' };
  return page.reading === 'which-company' ? { kind: 'which-company' } : null;
}

function question({ questions, accounts }: Snapshot): Situation | null {
  for (const question of questions) {
    const account = accounts.find(({ id }) => id === question.account);
    if (account !== undefined) return { kind: 'question', question, account };
  }
  return null;
}

function underway({ rotations, tasks }: ChecklistView, checks: readonly PageCheck[], now: number): Situation | null {
  if (rotations.length === 0) return null;
  const here = onPage(checks, tasks);
  if (here !== null) return here;

  const down = tasks.filter(({ state }) => isDown(state));
  const free = down.find(({ asked, leftDown }) => asked === null && leftDown === null);
  if (free !== undefined) {
    const since = down.reduce((earliest, { since }) => (since.to < earliest.to ? since : earliest), free.since);
    return { kind: 'open', task: free, down: down.length, since: elapsed(since, now) };
  }
  const [first] = down;
  if (first !== undefined) return { kind: 'waiting', task: first, waiting: down.length };
  if (tasks.length === 0) return { kind: 'no-tasks' };

  const untested = tasks.filter(({ state }) => state === 'updated');
  if (rotations.every(({ allBack }) => allBack)) return { kind: 'all-back' };
  return { kind: 'handled', untested: untested.length, task: untested[0] ?? null };
}

function idle({ accounts, tools }: Snapshot, page: PageStatus): Situation {
  if (page.reading === 'not-found') return { kind: 'not-understood', taught: page.taught };
  const live = tools.filter(({ removedAt }) => removedAt === null);
  const seen = accounts.filter(({ token }) => token !== null);
  const own = seen.find(({ company }) => company !== null && company === page.company);
  // A page that always hides the token has been asked to show it once; that is enough.
  if (page.reading === 'masked' && own === undefined) return { kind: 'masked' };
  const account = own ?? latest(seen);
  if (account === null) return { kind: 'nothing-seen', tools: live.length };
  return { kind: 'quiet', account, tools: live.filter((tool) => countsFor(tool, account)).length };
}

function latest(accounts: readonly Account[]): Account | null {
  return accounts.reduce<Account | null>(
    (best, account) => ((account.token?.seenAt ?? 0) > (best?.token?.seenAt ?? -1) ? account : best),
    null,
  );
}
