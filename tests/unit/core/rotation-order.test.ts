import { expect, it } from 'vitest';
import { link } from '../../../utils/core/rotation/chain';
import type { Event, Happening } from '../../../utils/core/rotation/event';
import { fold } from '../../../utils/core/rotation/fold';
import { inOrder } from '../../../utils/core/rotation/order';
import { id, OPENED, ROTATION } from './records';

const told = (installation: string, at: number, what: Happening, last: Event | null = null): Event =>
  link(last, { rotation: ROTATION, installation, at, who: 'me', what });
const added: Happening = { type: 'task-added', task: id(1), tool: id(2), auth: 'token', since: null };

it('within an installation the number decides, although its clock was set back and another tells as well', () => {
  const opened = told(id(0xc), 5000, OPENED);
  const listed = told(id(0xc), 1000, added, opened);
  const closed = told(id(0xc), 1500, { type: 'closed', how: 'by-user' }, listed);
  const [early, late] = [told(id(0xd), 2000, added), told(id(0xe), 6000, { type: 'reopened' })];
  const story = [early, opened, listed, closed, late];
  expect(inOrder([late, closed, early, listed, opened])).toEqual(story);
  expect(fold(inOrder([listed, closed, opened, late]))).toMatchObject({ tasks: [{ id: id(1) }], closed: null });
});
