import type { OpenedAnswer } from '../../utils/core/handover/answer';
import type { Answer } from '../../utils/core/handover/file';
import type { Word } from '../../utils/core/handover/records';
import type { FileFault } from '../report/faults';

export type Opened =
  | { received: string; cut: number; again: boolean }
  | { opened: OpenedAnswer }
  | { fault: FileFault };

/** What can be done on the page of hand-overs. Each rejects when it could not be written down. */
export interface HandOverActions {
  /** Saves a file with tasks for somebody, and records that they were asked. */
  give: (tasks: readonly { rotation: string; task: string }[], to: string, from: string | null) => Promise<void>;
  open: (file: File) => Promise<Opened>;
  accept: (answer: Answer) => Promise<number>;
  say: (received: string, no: number, word: Word | null) => Promise<void>;
  answer: (received: string, by: string) => Promise<void>;
  forget: (received: string) => Promise<void>;
}
