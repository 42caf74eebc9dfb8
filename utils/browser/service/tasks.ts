import type { Auth } from '../../core/inventory/tool';
import type { Happening, Who } from '../../core/rotation/event';
import { advance, type Task, type TaskState } from '../../core/rotation/task';
import { cutSecrets } from '../../core/secret';
import { now } from '../clock';
import { newId } from '../ids';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { append, rotationOf } from '../store/log';
import { write } from '../store/write';

/** One task of one rotation. */
export interface TaskRef {
  rotation: string;
  task: string;
}

/** What the inventory says of a tool whose task is in a state that follows from its auth. */
const AUTH_OF: Partial<Record<TaskState, Auth>> = { unsure: 'unknown', broken: 'token', unaffected: 'oauth' };

/** The user put the new token in place. Nothing happens where that makes no sense in the task's state. */
export async function markUpdated(ref: TaskRef): Promise<void> {
  await change(ref, ({ id }) => ({ type: 'updated', task: id, grade: 'said' }));
}

/** The user tested the tool and it works. */
export async function itWorks(ref: TaskRef): Promise<void> {
  await change(ref, ({ id }) => ({ type: 'verified', task: id, grade: 'tested' }));
}

/** Leaves the tool out of this rotation, for a reason. */
export async function skip(ref: TaskRef, reason: string): Promise<void> {
  const remark = newId();
  await change(
    ref,
    ({ id }) => ({ type: 'skipped', task: id, remark }),
    () => keepRemark(remark, reason),
  );
}

/** Leaves the tool down on purpose, for a reason and until a date (milliseconds); it still counts as broken. */
export async function leaveDown(ref: TaskRef, reason: string, until: number): Promise<void> {
  const remark = newId();
  await change(
    ref,
    ({ id }) => ({ type: 'left-down', task: id, remark, until }),
    () => keepRemark(remark, reason),
  );
}

/** Puts a task off until a time to come (milliseconds); null takes that back. A time that is over changes nothing. */
export async function snooze(ref: TaskRef, until: number | null): Promise<void> {
  await change(ref, ({ id }) => (until !== null && until <= now() ? null : { type: 'snoozed', task: id, until }));
}

/** Whether the tool uses the token. The inventory learns the answer, so that it is asked once. */
export async function answer(ref: TaskRef, auth: Exclude<Auth, 'unknown'>): Promise<void> {
  await change(
    ref,
    ({ id }) => ({ type: 'answered', task: id, auth }),
    ({ tool }) => setAuth(tool, auth),
  );
}

/** The tool's owner was asked to see to it. Nothing happens for a tool without an owner. */
export async function recordAsked(ref: TaskRef): Promise<void> {
  await change(ref, async ({ id, tool }) => {
    const person = (await db.tools.get(tool))?.owner ?? null;
    return person === null ? null : { type: 'asked', task: id, person };
  });
}

/** Whoever was asked says that the new token is in: their word, not the user's. Nothing happens where nobody was asked. */
export async function saysDone(ref: TaskRef): Promise<void> {
  const asked = (await rotationOf(ref.rotation))?.tasks.find(({ id }) => id === ref.task)?.asked ?? null;
  if (asked === null) return;
  await change(ref, ({ id }) => ({ type: 'updated', task: id, grade: 'said' }), undefined, asked.person);
}

/** Takes back the last thing that happened to the task. */
export async function undo(ref: TaskRef): Promise<void> {
  await change(
    ref,
    ({ id }) => ({ type: 'undone', task: id }),
    async ({ tool, state, past }) => {
      const before = past.at(-1)?.state;
      // Only an answer leads from one of these states to another; a token seen in the tool is an answer as well.
      const answered =
        before !== state && (AUTH_OF[state] !== undefined || (state === 'updated' && before === 'unsure'));
      const auth = answered && before !== undefined && AUTH_OF[before];
      if (auth) await setAuth(tool, auth);
    },
  );
}

/** Appends one event to the rotation where it changes the task, and does in the same transaction what belongs to it. */
export async function change(
  { rotation, task }: TaskRef,
  decide: (task: Task) => Happening | null | Promise<Happening | null>,
  also: (task: Task) => Promise<unknown> = async () => {},
  who: Who = 'me',
): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const state = await rotationOf(rotation);
    const before = state?.closed === null ? state.tasks.find(({ id }) => id === task) : undefined;
    if (before === undefined) return;
    const what = await decide(before);
    if (what === null || advance(before, { what, at: now(), who }) === before) return;
    await append(rotation, installation, who, [what]);
    await also(before);
  });
}

/** Writes into the inventory whether a tool uses the token; in a write transaction. */
export async function setAuth(tool: string, auth: Auth): Promise<void> {
  await db.tools.update(tool, { auth, updatedAt: now() });
}

async function keepRemark(id: string, text: string): Promise<void> {
  await db.remarks.add({ id, text: cutSecrets(text).text.trim() });
}
