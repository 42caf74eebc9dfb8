import type { ErrandEvent, ErrandHappening, Sort } from './event';
import { advanceStep, type Step, startStep } from './step';

/** Giving one person access to the API of some companies, or taking it back: all that has to be done, as its events tell it. */
export interface Errand {
  id: string;
  kind: Extract<ErrandHappening, { type: 'started' }>['kind'];
  people: string[];
  sort: Sort;
  startedAt: number;
  steps: Step[];
  /** When the user put it away; null while it goes on. */
  closedAt: number | null;
}

/**
 * State of an errand from its events in order. Never throws: events that make no sense where they stand change nothing.
 * Null when there is no start, as nothing can be said then.
 */
export function foldErrand(events: readonly ErrandEvent[]): Errand | null {
  const steps = new Map<string, Step>();
  let errand: Errand | null = null;
  for (const event of events) {
    if (errand === null) {
      errand = started(event);
    } else if ('step' in event.what) {
      take(steps, event);
    } else {
      errand = afterwards(errand, event);
    }
  }
  return errand === null ? null : { ...errand, steps: [...steps.values()] };
}

function afterwards(errand: Errand, { what, at }: ErrandEvent): Errand {
  if (what.type === 'closed') return { ...errand, closedAt: errand.closedAt ?? at };
  return what.type === 'reopened' ? { ...errand, closedAt: null } : errand;
}

function started({ errand, at, what }: ErrandEvent): Errand | null {
  if (what.type !== 'started') return null;
  const { kind, people, sort } = what;
  return { id: errand, kind, people, sort, startedAt: at, steps: [], closedAt: null };
}

function take(steps: Map<string, Step>, event: ErrandEvent): void {
  const { what } = event;
  if (!('step' in what)) return;
  const before = steps.get(what.step);
  if (what.type === 'step-removed') steps.delete(what.step);
  else if (what.type !== 'step-added') {
    if (before !== undefined) steps.set(what.step, advanceStep(before, event));
  } else if (before === undefined) {
    const { step: id, kind, company, subject } = what;
    steps.set(id, startStep({ id, kind, company, subject }));
  }
}
