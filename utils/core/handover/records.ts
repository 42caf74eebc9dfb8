import { LIMITS } from '../inventory/tool';
import { company, id, interval, time, z } from '../schema';
import { holdsSecret } from '../secret';

/** Most tasks of one hand-over. */
export const MOST_TASKS = 500;

const text = (max: number) =>
  z.string().check(
    z.refine((value) => value !== '' && [...value].length <= max),
    z.refine((value) => !holdsSecret(value)),
  );
const no = z.number().check(z.int(), z.gte(1), z.lte(MOST_TASKS));

/** What a colleague says of a task: the new token is in, or the tool was tested and works. */
export const WORDS = ['updated', 'tested'] as const;
const wordSchema = z.enum(WORDS);
export type Word = z.infer<typeof wordSchema>;

/**
 * A hand-over that was given away. The file holds numbers in place of tasks, so that whoever answers can touch none but
 * these, and only somebody who was given the file knows its id.
 */
export const sentSchema = z.strictObject({
  id,
  at: time,
  person: z.nullable(id),
  tasks: z.array(z.strictObject({ no, rotation: id, task: id })).check(z.maxLength(MOST_TASKS)),
});
export type Sent = z.infer<typeof sentSchema>;

/** A task as it stands in a hand-over: what needs the token, since when, where it goes. Nothing in it is believed. */
export const handedTaskSchema = z.strictObject({
  no,
  tool: text(LIMITS.name),
  company: z.nullable(company),
  since: interval,
  critical: z.boolean(),
  url: z.nullable(text(LIMITS.url)),
  catalogue: z.nullable(text(64)),
  notes: z.nullable(text(LIMITS.notes)),
});
export type HandedTask = z.infer<typeof handedTaskSchema>;

/** A hand-over that somebody else gave to this browser's user, and what the user has said of its tasks. */
export const receivedSchema = z.strictObject({
  id,
  /** When it was written, by the other's clock, and when it was opened here. */
  at: time,
  openedAt: time,
  from: z.nullable(text(LIMITS.owner)),
  to: z.nullable(text(LIMITS.owner)),
  how: z.nullable(text(500)),
  tasks: z.array(handedTaskSchema).check(z.minLength(1), z.maxLength(MOST_TASKS)),
  said: z.array(z.strictObject({ no, word: wordSchema, at: time })).check(z.maxLength(MOST_TASKS)),
});
export type Received = z.infer<typeof receivedSchema>;
