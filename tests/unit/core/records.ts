import { link } from '../../../utils/core/rotation/chain';
import type { Event, Happening, Who } from '../../../utils/core/rotation/event';
import { type Interval, moment } from '../../../utils/core/time';

/** A token as Pipedrive makes them, put together here because none may stand in a file. */
export const TOKEN = '0123456789abcdef'.repeat(3).slice(0, 40);

/** An id of the form that Rekey makes; the same one for the same number. */
export function id(no: number): string {
  return `00000000-0000-4000-8000-${no.toString(16).padStart(12, '0')}`;
}

/** A fingerprint or digest; the same one for the same number. */
export function print(no: number): string {
  return no.toString(16).padStart(64, '0');
}

export const ROTATION = id(0xa);
export const ACCOUNT = id(0xb);
export const T0: Interval = moment(1_000_000);

export const OPENED: Happening = {
  type: 'opened',
  account: ACCOUNT,
  t0: T0,
  how: 'seen',
  reason: null,
  supersedes: null,
};

/** Happenings as the chain of one rotation; one second apart unless told, by the person at this browser. */
export function chain(happenings: readonly (Happening & { at?: number; who?: Who })[], start = T0.to): Event[] {
  const events: Event[] = [];
  for (const { at, who = 'me', ...what } of happenings) {
    const time = at ?? start + 1000 * (events.length + 1);
    const event = { rotation: ROTATION, installation: id(0xc), at: time, who, what: what as Happening };
    events.push(link(events.at(-1) ?? null, event));
  }
  return events;
}
