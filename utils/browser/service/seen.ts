import { change, setAuth, type TaskRef } from './tasks';

/**
 * The new token was seen on the tool's page, and the user says that it is saved there: one press, recorded as what Rekey
 * saw. A tool of which nobody knew whether it uses the token does, and the inventory learns it; one undo takes back both.
 * Nothing happens where that makes no sense.
 */
export async function acceptSeen(ref: TaskRef): Promise<void> {
  await change(
    ref,
    ({ id }) => ({ type: 'updated', task: id, grade: 'seen' }),
    async ({ tool, state }) => {
      if (state === 'unsure') await setAuth(tool, 'token');
    },
    'rekey',
  );
}

/**
 * The new token was seen on the page of a tool that somebody had marked as updated: the stronger evidence is taken by
 * itself. For no other task, as a field that was filled in is not yet saved.
 */
export async function noteSeen(ref: TaskRef): Promise<void> {
  await change(
    ref,
    ({ id, state }) => (state === 'updated' ? { type: 'updated', task: id, grade: 'seen' } : null),
    undefined,
    'rekey',
  );
}
