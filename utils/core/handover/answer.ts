import type { Happening } from '../rotation/event';
import type { Rotation } from '../rotation/fold';
import { advance, type Task } from '../rotation/task';
import type { Answer } from './file';
import type { Sent, Word } from './records';

/** What becomes of one line of an answer: taken in, or why it changes nothing. */
export type Fate = 'new' | 'nothing-new' | 'ended' | 'gone' | 'not-handed-over';

export interface AnswerLine {
  no: number;
  word: Word;
  /** When it was said, by the other's clock. */
  at: number;
  fate: Fate;
  /** The task that it speaks of; null where it was never handed over. */
  ref: { rotation: string; task: string } | null;
  tool: string | null;
}

/** An answer as opened, line by line, before anything is taken in. */
export interface OpenedAnswer {
  answer: Answer;
  /** Whom the tasks were handed to; null where nobody was named or the name was erased. */
  handedTo: string | null;
  /** False where this browser never handed anything over under the answer's id. */
  known: boolean;
  lines: (AnswerLine & { name: string | null })[];
}

/**
 * Judges an answer line by line. Only what was handed over under its id can be touched; `rotations` are those that the tasks
 * are in, by id. A stale line, as after another new token, changes nothing.
 */
export function judgeAnswer(answer: Answer, sent: Sent | null, rotations: ReadonlyMap<string, Rotation>): AnswerLine[] {
  const known = new Map(sent?.tasks.map((one) => [one.no, one]));
  const said = new Map<number, Answer['tasks'][number]>();
  // The last word on a task counts.
  for (const one of answer.tasks) said.set(one.no, one);
  return [...said.values()].map(({ no, word, at }) => {
    const handed = known.get(no);
    const line = { no, word, at };
    if (handed === undefined) return { ...line, fate: 'not-handed-over', ref: null, tool: null };
    const { rotation: of, task: id } = handed;
    const rotation = rotations.get(of);
    const task = rotation?.tasks.find((one) => one.id === id);
    const rest = { ref: { rotation: of, task: id }, tool: task?.tool ?? null };
    if (task === undefined || rotation === undefined) return { ...line, ...rest, fate: 'gone' };
    if (rotation.closed !== null) return { ...line, ...rest, fate: 'ended' };
    return { ...line, ...rest, fate: changes(task, word) ? 'new' : 'nothing-new' };
  });
}

/** The event that a colleague's word becomes. */
export function happeningOf(task: string, word: Word): Happening {
  return word === 'updated' ? { type: 'updated', task, grade: 'said' } : { type: 'verified', task, grade: 'tested' };
}

function changes(task: Task, word: Word): boolean {
  return advance(task, { what: happeningOf(task.id, word), at: 0, who: 'me' }) !== task;
}
