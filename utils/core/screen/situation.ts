import type { Account, Question } from '../account';
import { countsFor } from '../inventory/tool';
import type { Recovery } from '../recovery';
import type { DueTimes } from '../rotation/due';
import { isBack, isDown } from '../rotation/fold';
import type { Span } from '../rotation/spans';
import { downFor } from '../rotation/took';
import { checklistView } from './checklist';
import { type OnPage, onPage, type PageCheck } from './page-check';
import type { PageStatus, SetAside, Snapshot } from './snapshot';
import type { ChecklistView, TaskView } from './task';

/** What the popup says first: one headline and one main button each (design, "The popup's first five seconds"). */
export type Situation =
  | { kind: 'unreadable'; setAside: SetAside; recovery: Recovery | null }
  | { kind: 'recovered'; recovery: Recovery }
  | { kind: 'withheld' }
  | { kind: 'which-company' }
  | { kind: 'question'; question: Question; account: Account }
  | { kind: 'not-understood'; taught: boolean }
  | { kind: 'masked' }
  | OnPage
  /** Of `down`, `unsure` are to be checked first: nobody knows whether they use the token. */
  | { kind: 'open'; task: TaskView; down: number; unsure: number; since: Span }
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
 * `now` in milliseconds; `nameless` stands for erased names; `times` is how long tools may take.
 */
export function screen(
  snapshot: Snapshot,
  page: PageStatus,
  checks: readonly PageCheck[],
  now: number,
  nameless: string,
  times?: DueTimes,
): Screen {
  const checklist = checklistView(snapshot, nameless, times);
  const situation =
    blocked(snapshot, page) ?? question(snapshot) ?? underway(checklist, checks, now) ?? idle(snapshot, page);
  return { situation, checklist };
}

function blocked({ setAside, recovery }: Snapshot, page: PageStatus): Situation | null {
  if (setAside !== null) return { kind: 'unreadable', setAside, recovery };
  if (recovery !== null) return { kind: 'recovered', recovery };
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
    const first = down.reduce((earliest, task) => (task.since.to < earliest.since.to ? task : earliest), free);
    const unsure = down.filter(({ state }) => state === 'unsure').length;
    return { kind: 'open', task: free, down: down.length, unsure, since: downFor(first.since, now, first.back) };
  }
  const [first] = down;
  if (first !== undefined) return { kind: 'waiting', task: first, waiting: down.length };
  if (tasks.length === 0) return { kind: 'no-tasks' };

  const untested = tasks.filter(({ state }) => state === 'updated');
  if (tasks.every(({ state }) => isBack(state))) return { kind: 'all-back' };
  return { kind: 'handled', untested: untested.length, task: untested[0] ?? null };
}

function idle({ accounts, tools }: Snapshot, page: PageStatus): Situation {
  if (page.reading === 'not-found') return { kind: 'not-understood', taught: page.taught };
  const live = tools.filter(({ removedAt }) => removedAt === null);
  const seen = accounts.filter(({ token }) => token !== null);
  const own = seen.find(({ company }) => company !== null && company === page.company);
  // A page that always hides the token has been asked to show it once; that is enough.
  if (page.reading === 'masked' && own === undefined) return { kind: 'masked' };
  const account = own ?? lastSeen(accounts);
  if (account === null) return { kind: 'nothing-seen', tools: live.length };
  return { kind: 'quiet', account, tools: live.filter((tool) => countsFor(tool, account)).length };
}

/** The account whose token was seen last; null where none has been seen. */
export function lastSeen(accounts: readonly Account[]): Account | null {
  return accounts.reduce<Account | null>(
    (best, account) => ((account.token?.seenAt ?? -1) > (best?.token?.seenAt ?? -1) ? account : best),
    null,
  );
}
