import { MINUTE } from '../time';
import type { Event } from './event';
import { fold, type Rotation } from './fold';

/**
 * The events with times that never run backwards within one installation: a clock that was set back goes on from the time
 * it had shown. `back` is how far the clock was set back in all, in milliseconds; of several, the most.
 */
export function steadied(events: readonly Event[]): { steady: Event[]; back: number } {
  const clocks = new Map<string, { last: number; back: number }>();
  const steady = events.map((event) => {
    const clock = clocks.get(event.installation) ?? { last: event.at, back: 0 };
    const next = event.at + clock.back;
    // Computers put their clocks right by a little all the time, which makes no length of time uncertain.
    const at = clock.last - next < MINUTE ? next : clock.last;
    clocks.set(event.installation, { last: Math.max(clock.last, at), back: at - event.at });
    return at === event.at ? event : { ...event, at };
  });
  return { steady, back: Math.max(0, ...[...clocks.values()].map(({ back }) => back)) };
}

/** State of a rotation as `fold` gives it, together with what its lengths of time are told by. */
export function foldSteadily(events: readonly Event[]): Rotation | null {
  const told = fold(events);
  const { steady, back } = steadied(events);
  const even = back === 0 ? null : fold(steady);
  if (told === null || even === null) return told;
  const atEnd = told.closed === null || even.closed === null ? back : even.closed.at - told.closed.at;
  return { ...told, steady: { back: atEnd, tasks: even.tasks } };
}
