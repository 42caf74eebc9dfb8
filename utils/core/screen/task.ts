import type { WebhookView } from '../finding/deadline';
import type { Auth } from '../inventory/tool';
import type { Due } from '../rotation/due';
import type { Grade, Point, Reason } from '../rotation/event';
import type { Rotation } from '../rotation/fold';
import type { TaskState } from '../rotation/task';
import type { Took } from '../rotation/took';
import type { Interval } from '../time';

/** One task as a list shows it: every id already turned into what a person reads. */
export interface TaskView {
  id: string;
  rotation: string;
  tool: {
    id: string;
    name: string;
    url: string | null;
    critical: boolean;
    notes: string | null;
    catalogue: string | null;
    auth: Auth;
  };
  /** Those of the rotation. */
  company: string | null;
  user: string | null;
  state: TaskState;
  since: Interval;
  /** `who` is null for the person at this browser, a name for somebody else. */
  evidence: { grade: Grade; who: { name: string } | 'me' | 'rekey'; at: number; wroteAt?: number; tied?: true } | null;
  owner: { id: string; name: string } | null;
  asked: { name: string; at: number } | null;
  /** The reason why it was left out. */
  skipped: string | null;
  leftDown: { reason: string; until: number } | null;
  snoozedUntil: number | null;
  /** Until when it should have the new token; null where nobody has to do anything. */
  due: Due | null;
  /** How long it went without a token that works. */
  took: Took;
  /** How far the clock was set back meanwhile, in milliseconds: what still goes on has gone on for so much longer. */
  back: number;
  /** How the webhooks that were said to be the tool's fare; null where none are, or nothing is to be said. */
  webhook: WebhookView | null;
  canUndo: boolean;
}

/** One open rotation as a heading over its tasks. */
export interface RotationView {
  id: string;
  account: string;
  /** The account's company domain, else the one that all its tools are listed for; null where nobody has named one. */
  company: string | null;
  user: string | null;
  t0: Interval;
  reason: Reason | null;
  how: 'seen' | 'told' | 'answered';
  openedAt: number;
  handledAt: number | null;
  /** What Pipedrive said of both tokens; null when it was not asked. */
  check: Rotation['check'];
  /** What the new token left open and nobody has settled. */
  openPoints: Point[];
  /** Tools already down when this one began, as another regeneration came before. */
  supersedes: boolean;
  tasks: TaskView[];
}

/** The checklist over all open rotations. */
export interface ChecklistView {
  rotations: RotationView[];
  /** Tasks in display order: those that wait, critical ones first, then the longest down; then the others. */
  tasks: TaskView[];
  total: number;
  /** Tasks that are neither `broken` nor `unsure`. */
  done: number;
}
