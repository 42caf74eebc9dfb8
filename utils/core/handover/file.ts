import { judgeTool } from '../inventory/draft';
import { LIMITS } from '../inventory/tool';
import { id, interval, time, z } from '../schema';
import { cutShort } from '../secret';
import { type HandedTask, MOST_TASKS, type Received, WORDS } from './records';

const HAND_OVER = 'rekey-hand-over';
const ANSWER = 'rekey-answer';

/** What goes to a colleague. */
export type HandOver = Omit<Received, 'openedAt' | 'said'>;

/** What comes back. */
export interface Answer {
  id: string;
  at: number;
  by: string;
  tasks: Received['said'];
}

export type HandOverFault = { fault: 'wrong-format' | 'wrong-version' | 'damaged' };

/** A hand-over as JSON text: no token, no fingerprint, no id of anything but itself. */
export function handOverJson({ tasks, ...rest }: HandOver): string {
  return json({ format: HAND_OVER, version: 1, ...rest, tasks });
}

/** An answer as JSON text. */
export function answerJson(answer: Answer): string {
  return json({ format: ANSWER, version: 1, ...answer });
}

const envelope = { version: z.literal(1), id, at: time };
const line = (max: number) => z.nullable(z.string().check(z.maxLength(max * 4)));
const handOverSchema = z.strictObject({
  ...envelope,
  format: z.literal(HAND_OVER),
  ...{ from: line(LIMITS.owner), to: line(LIMITS.owner), how: line(500) },
  tasks: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST_TASKS)),
});
const taskSchema = z.strictObject({
  no: z.number().check(z.int(), z.gte(1), z.lte(MOST_TASKS)),
  since: interval,
  ...{ tool: z.unknown(), company: z.unknown(), critical: z.boolean(), url: z.unknown(), catalogue: z.unknown() },
  notes: z.unknown(),
});
const answerSchema = z.strictObject({
  ...envelope,
  format: z.literal(ANSWER),
  by: z.string().check(z.minLength(1), z.maxLength(LIMITS.owner * 4)),
  tasks: z
    .array(z.strictObject({ no: taskSchema.shape.no, word: z.enum(WORDS), at: time }))
    .check(z.minLength(1), z.maxLength(MOST_TASKS)),
});

/** Which of the two files a parsed JSON value says it is; null for neither. */
export function kindOf(value: unknown): 'hand-over' | 'answer' | null {
  const format = own(value, 'format');
  if (format === HAND_OVER) return 'hand-over';
  return format === ANSWER ? 'answer' : null;
}

/** Reads a hand-over strictly: one task that is not in order refuses the whole file. Never throws. `cut` counts secrets. */
export function readHandOver(value: unknown): { handOver: HandOver; cut: number } | HandOverFault {
  if (own(value, 'version') !== 1) return { fault: 'wrong-version' };
  const parsed = z.safeParse(handOverSchema, value);
  if (!parsed.success) return { fault: 'damaged' };
  const { id: of, at, from, to, how, tasks } = parsed.data;
  const read = tasks.map(readTask);
  const numbers = new Set(read.map((one) => one?.task.no));
  if (read.includes(null) || numbers.size < read.length) return { fault: 'damaged' };
  const lines = [cleaned(from, LIMITS.owner), cleaned(to, LIMITS.owner), cleaned(how, 500)];
  const [fromText = null, toText = null, howText = null] = lines.map((one) => one.text);
  const good = read.filter((one) => one !== null);
  return {
    handOver: { id: of, at, from: fromText, to: toText, how: howText, tasks: good.map(({ task }) => task) },
    cut: [...good, ...lines].reduce((sum, one) => sum + one.cut, 0),
  };
}

/** Reads an answer strictly. Never throws. */
export function readAnswer(value: unknown): { answer: Answer } | HandOverFault {
  if (own(value, 'version') !== 1) return { fault: 'wrong-version' };
  const parsed = z.safeParse(answerSchema, value);
  const by = parsed.success ? cleaned(parsed.data.by, LIMITS.owner).text : null;
  if (!parsed.success || by === null) return { fault: 'damaged' };
  const { id: of, at, tasks } = parsed.data;
  return { answer: { id: of, at, by, tasks } };
}

/** A task's fields are judged as those of an imported tool are: no address but a web page's, no secret anywhere. */
function readTask(value: unknown): { task: HandedTask; cut: number } | null {
  const parsed = z.safeParse(taskSchema, value);
  if (!parsed.success) return null;
  const { no, since, tool, company, critical, url, catalogue, notes } = parsed.data;
  const judged = judgeTool({ name: tool, account: company, critical, url, catalogue, notes });
  if (!judged.ok) return null;
  const { name, company: domain, url: address, catalogue: kind, notes: said } = judged.draft;
  const task = { no, tool: name, company: domain, since, critical, url: address, catalogue: kind, notes: said };
  return { task, cut: judged.cut };
}

function cleaned(value: string | null, max: number): { text: string | null; cut: number } {
  const { text, cut } = cutShort((value ?? '').replace(/[\0\p{Surrogate}]/gu, ''), max);
  return { text: text || null, cut };
}

function own(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, field)?.value : undefined;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
