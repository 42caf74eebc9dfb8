import type { Account, Sighting } from '../account';
import { isPipedrive } from '../address';
import type { Rotation } from '../rotation/fold';
import type { Snapshot } from './snapshot';
import type { TaskView } from './task';

/** What one look at a tool's page says of a task; `off` when the organisation allows no look. */
export interface PageCheck {
  rotation: string;
  task: string;
  shown: 'new' | 'old' | 'hidden' | 'off';
  /** False where only the host speaks for the tool: then a person says whether the page is the tool's. */
  sure: boolean;
}

/** What a look says first on the popup. `tasks` are those of which a person must say whose the page is. */
export type OnPage =
  | { kind: 'on-task-page'; task: TaskView; shown: 'new' | 'old' }
  | { kind: 'which-tool'; tasks: TaskView[]; shown: 'new' | 'old' }
  /** The page could not be read; `task` is null where it is not clear whose it is. */
  | { kind: 'page-unread'; task: TaskView | null; why: 'hidden' | 'off' };

/** The parts of an address that tell one tool's page from another's; `location` and `URL` both have them. */
export interface Place {
  host: string;
  pathname: string;
}

/** A tool that a page may belong to. */
export interface Match {
  tool: string;
  sure: boolean;
}

/**
 * Which tools a page may belong to: those with an address on its host. Of several, those whose path leads deepest into
 * the page's own, if any does; the top of a site is no path, as it would fit every page. Many share a host (a code
 * forge), so that of a tool whose path begins otherwise than the page's it is not sure. Pipedrive's own pages hold tokens
 * that are in no tool: they belong to none.
 */
export function toolsAt(page: Place, tools: readonly { id: string; place: Place | null }[]): Match[] {
  if (isPipedrive(page.host)) return [];
  const here = tools.flatMap(({ id, place }) =>
    place?.host === page.host ? [{ tool: id, depth: depthOf(place, page), sure: beginsLike(place, page) }] : [],
  );
  const deepest = Math.max(0, ...here.map(({ depth }) => depth));
  return here.filter(({ depth }) => depth === deepest).map(({ tool, sure }) => ({ tool, sure }));
}

/** Characters of the tool's path that the page's path begins with, whole steps only. */
function depthOf({ pathname }: Place, page: Place): number {
  const path = pathname.replace(/\/+$/, '');
  return page.pathname === path || page.pathname.startsWith(`${path}/`) ? path.length : 0;
}

/** Whether the first step of the tool's path, where there is one, is the page's too. */
function beginsLike(tool: Place, page: Place): boolean {
  const [first, own] = [tool, page].map(({ pathname }) => pathname.split('/')[1]);
  return first === '' || first === own;
}

/** What was found on a page: fingerprints of everything of a token's form, and whether a field hides its value. */
export interface Found {
  fingerprints: ReadonlySet<string>;
  hidden: boolean;
}

/**
 * What a look says of each task of the tools that the page may belong to. A page that holds a known token hides nothing
 * that matters; where it holds none and hides none, there is nothing to say.
 */
export function checksOf(
  { rotations, accounts }: Pick<Snapshot, 'rotations' | 'accounts'>,
  tools: readonly Match[],
  sightings: readonly Sighting[],
  found: Found,
): PageCheck[] {
  const all = rotations.flatMap((rotation) => {
    const account = accounts.find(({ id }) => id === rotation.account);
    const shown = shownBy(rotation, account, sightings, found.fingerprints);
    return tasksOf(rotation, tools).map((task) => ({ ...task, shown }));
  });
  const known = all.flatMap(({ shown, ...task }) => (shown === null ? [] : [{ ...task, shown }]));
  if (known.length > 0 || !found.hidden) return known;
  return all.map((task) => ({ ...task, shown: 'hidden' }));
}

/** The same where no look is allowed. */
export function checksOff(rotations: readonly Rotation[], tools: readonly Match[]): PageCheck[] {
  return rotations.flatMap((rotation) => tasksOf(rotation, tools).map((task) => ({ ...task, shown: 'off' as const })));
}

function tasksOf({ id, tasks }: Rotation, tools: readonly Match[]): Omit<PageCheck, 'shown'>[] {
  return tasks.flatMap((task) => {
    const match = tools.find(({ tool }) => tool === task.tool);
    return match === undefined ? [] : [{ rotation: id, task: task.id, sure: match.sure }];
  });
}

/**
 * Which token of the rotation's account is among the fingerprints. The old one is told first: it is what keeps the tool
 * down. A token is old once a different one was seen as the account's. The one seen last may be either where nobody saw
 * the rotation: a user who tells of a new token that Rekey knows already holds the right one. Nothing is said of it then.
 */
function shownBy(
  { t0 }: Rotation,
  account: Account | undefined,
  sightings: readonly Sighting[],
  found: ReadonlySet<string>,
): 'new' | 'old' | null {
  const latest = account?.token ?? null;
  if (latest === null) return null;
  const own = sightings.filter((one) => one.account === account?.id && !one.noToken && found.has(one.fingerprint));
  if (own.some(({ fingerprint }) => fingerprint !== latest.fingerprint)) return 'old';
  return latest.since >= t0.to && found.has(latest.fingerprint) ? 'new' : null;
}

/** What a look says once a person said whose task's page it is; with null, that it is none of theirs. */
export function chosenOf(checks: readonly PageCheck[], chosen: Pick<TaskView, 'id'> | null): PageCheck[] {
  return checks.filter(({ task }) => task === chosen?.id).map((check) => ({ ...check, sure: true }));
}

/** Whether the look left no doubt that the page is the task's and holds the new token: evidence by itself. */
export function holdsNew(checks: readonly PageCheck[], { id }: Pick<TaskView, 'id'>): boolean {
  const [only, another] = checks;
  return only?.task === id && only.shown === 'new' && only.sure && another === undefined;
}

/** What the popup says first of a look; null when it changes nothing for the tasks as they are now. */
export function onPage(checks: readonly PageCheck[], tasks: readonly TaskView[]): OnPage | null {
  const met = checks.flatMap(({ task: id, shown, sure }) => {
    const task = tasks.find((one) => one.id === id);
    return task === undefined ? [] : [{ task, shown, sure }];
  });
  const telling = met.filter(({ task, shown }) => shown === 'old' || isOpen(task));
  const [first] = telling;
  if (first === undefined) return null;
  const isClear = met.length === 1 && first.sure;
  if (first.shown === 'hidden' || first.shown === 'off') {
    return { kind: 'page-unread', task: isClear ? first.task : null, why: first.shown };
  }
  if (isClear) return { kind: 'on-task-page', task: first.task, shown: first.shown };
  const shown = met.some((one) => one.shown === 'old') ? 'old' : 'new';
  return { kind: 'which-tool', tasks: met.map(({ task }) => task), shown };
}

/** Whether a new token in place would be news for the task. */
function isOpen({ state }: TaskView): boolean {
  return state === 'broken' || state === 'unsure' || state === 'updated';
}
