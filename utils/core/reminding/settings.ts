import type { Policy } from '../policy';
import { DUE_TIMES, type DueTimes } from '../rotation/due';
import { z } from '../schema';
import { HOUR, MINUTE } from '../time';

/** How many days a token may get old before Rekey reminds of it; "off" says nothing. */
export const SCHEDULES = ['off', '30', '90', '180'] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** When nobody is to be reminded; times of day in minutes after midnight, by the clock of the place. */
export interface Quiet {
  nights: boolean;
  /** The night begins at `from` and ends at `to`, which is on the next day where it comes first. */
  from: number;
  to: number;
  weekends: boolean;
}

/** Everything about time that a user may set. */
export interface TimeSettings {
  /** In milliseconds. */
  due: DueTimes;
  /** Reminds by the browser's notifications, where these are allowed. */
  reminds: boolean;
  quiet: Quiet;
  schedule: Schedule;
  /** Reminders were offered once; whatever the answer was, they are not offered again. */
  offered: boolean;
}

/** What was set about time, and what holds. */
export interface Time {
  settings: TimeSettings;
  /** The due times that hold, in milliseconds. */
  times: DueTimes;
  /** Which of them the organisation decided. */
  locked: { critical: boolean; others: boolean };
  /** The browser lets Rekey show notifications. */
  allowed: boolean;
}

export const TIME_SETTINGS: TimeSettings = {
  due: DUE_TIMES,
  reminds: true,
  quiet: { nights: true, from: 20 * 60, to: 7 * 60, weekends: true },
  schedule: 'off',
  offered: false,
};

const span = z.number().check(z.int(), z.gte(MINUTE), z.lte(24 * 365 * HOUR));
const ofDay = z.number().check(z.int(), z.gte(0), z.lt(24 * 60));

/** Part by part, so that one that can't be read leaves the others. */
const PARTS = {
  due: z.strictObject({ critical: span, others: span, leakedCritical: span, leakedOthers: span }),
  reminds: z.boolean(),
  quiet: z.strictObject({ nights: z.boolean(), from: ofDay, to: ofDay, weekends: z.boolean() }),
  schedule: z.enum(SCHEDULES),
  offered: z.boolean(),
} as const;

/** Settings as they were kept. In: any value. A part that is missing or can't be read is as nobody had set it. */
export function readTimeSettings(value: unknown): TimeSettings {
  const kept: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const read = <Part extends keyof TimeSettings>(part: Part): TimeSettings[Part] => {
    const parsed = z.safeParse(PARTS[part], kept[part]);
    return parsed.success ? (parsed.data as TimeSettings[Part]) : TIME_SETTINGS[part];
  };
  const { due, reminds, quiet } = { due: read('due'), reminds: read('reminds'), quiet: read('quiet') };
  return { due, reminds, quiet, schedule: read('schedule'), offered: read('offered') };
}

/** The due times that hold: those of the organisation where it set any, else the user's. */
export function dueTimes({ due }: Pick<TimeSettings, 'due'>, { dueHours }: Pick<Policy, 'dueHours'>): DueTimes {
  return {
    ...due,
    ...(dueHours?.critical !== undefined && { critical: dueHours.critical * HOUR }),
    ...(dueHours?.others !== undefined && { others: dueHours.others * HOUR }),
  };
}
