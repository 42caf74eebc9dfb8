import type { Happening, Point } from '../../core/rotation/event';
import { cutSecrets } from '../../core/secret';
import { newId } from '../ids';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { append, rotationOf } from '../store/log';
import { write } from '../store/write';

/**
 * Says that something which the new token left open was looked through, or with a reason that it is left alone. It may
 * be said of a rotation that has ended: tools come first.
 */
export async function settlePoint(rotation: string, point: Point, reason: string | null): Promise<void> {
  const remark = reason === null ? null : newId();
  const what: Happening = { type: 'point-settled', point, how: remark === null ? 'done' : 'waived', remark };
  await tell(
    rotation,
    what,
    (isSettled) => !isSettled(point),
    async () => {
      if (remark !== null) await db.remarks.add({ id: remark, text: cutSecrets(reason ?? '').text.trim() });
    },
  );
}

/** Takes that back. */
export async function reopenPoint(rotation: string, point: Point): Promise<void> {
  await tell(rotation, { type: 'point-reopened', point }, (isSettled) => isSettled(point));
}

async function tell(
  rotation: string,
  what: Happening,
  makesSense: (isSettled: (point: Point) => boolean) => boolean,
  also: () => Promise<unknown> = async () => {},
): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const state = await rotationOf(rotation);
    if (state === null || !makesSense((point) => state.settled.has(point))) return;
    await append(rotation, installation, 'me', [what]);
    await also();
  });
}
