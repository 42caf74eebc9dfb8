import { happeningOf, judgeAnswer, type OpenedAnswer } from '../../core/handover/answer';
import {
  type Answer,
  answerJson,
  type HandOver,
  type HandOverFault,
  handOverJson,
  kindOf,
  readAnswer,
  readHandOver,
} from '../../core/handover/file';
import { MOST_TASKS, type Received, type Word } from '../../core/handover/records';
import type { Happening } from '../../core/rotation/event';
import type { Rotation } from '../../core/rotation/fold';
import { advance } from '../../core/rotation/task';
import { cutShort } from '../../core/secret';
import { now } from '../clock';
import { newId } from '../ids';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { append, rotationOf } from '../store/log';
import { checkExports, policyAtHand } from '../store/policy';
import { rowsOf } from '../store/read';
import { countRefusedFile } from '../store/refused';
import { write } from '../store/write';
import { type JsonFault, readJson } from './foreign';
import { peopleNamed } from './inventory';
import { watch } from './snapshot';
import { change, type TaskRef } from './tasks';

/** Largest hand-over or answer that is read, in bytes. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Makes a hand-over of tasks for somebody, records that they were asked, and gives the file's text. `from` is how the user
 * wants to be named. Rejects, and records nothing, where the organisation has switched exports off, and where no task that is
 * there is named or more than a hand-over holds.
 */
export async function handOver(refs: readonly TaskRef[], to: string, from: string | null): Promise<string> {
  await checkExports();
  const how = (await policyAtHand())?.policy.handOver ?? null;
  const clean = (text: string) => cutShort(text, 200).text || null;
  const [toName, fromName] = [clean(to), from === null ? null : clean(from)];
  const { installation } = await identity();
  const file = await write(async () => {
    const person = (await peopleNamed([toName]))(toName);
    const accounts = new Map((await rowsOf('accounts')).map((account) => [account.id, account]));
    const rotations = await rotationsOf(refs);
    const handed: { ref: TaskRef; task: HandOver['tasks'][number]; asked: Happening | null }[] = [];
    const at = now();
    for (const ref of refs) {
      const rotation = rotations.get(ref.rotation);
      const task = rotation?.tasks.find(({ id }) => id === ref.task);
      const tool = task && (await db.tools.get(task.tool));
      if (!rotation || !task || !tool) continue;
      const no = handed.length + 1;
      const { name, critical, url, catalogue, notes } = tool;
      const company = accounts.get(rotation.account)?.company ?? null;
      const asked: Happening | null = person === null ? null : { type: 'asked', task: task.id, person };
      const isNews =
        asked !== null && rotation.closed === null && advance(task, { what: asked, at, who: 'me' }) !== task;
      handed.push({
        ref,
        task: { no, tool: name, company, since: task.since, critical, url, catalogue, notes },
        asked: isNews ? asked : null,
      });
    }
    if (handed.length === 0 || handed.length > MOST_TASKS) throw new Error(`${handed.length} tasks make no hand-over`);
    const id = newId();
    await db.sent.add({ id, at, person, tasks: handed.map(({ ref, task: { no } }) => ({ no, ...ref })) });
    for (const rotation of rotations.keys()) {
      const asked = handed.flatMap((one) => (one.ref.rotation === rotation && one.asked !== null ? [one.asked] : []));
      if (asked.length > 0) await append(rotation, installation, 'me', asked);
    }
    return { id, at, from: fromName, to: toName, how, tasks: handed.map(({ task }) => task) };
  });
  return handOverJson(file);
}

/** The rotations of some tasks, each read once. */
async function rotationsOf(refs: readonly { rotation: string }[]): Promise<Map<string, Rotation>> {
  const rotations = new Map<string, Rotation>();
  for (const id of new Set(refs.map(({ rotation }) => rotation))) {
    const rotation = await rotationOf(id);
    if (rotation !== null) rotations.set(id, rotation);
  }
  return rotations;
}

export type Opened = { received: string; cut: number; again: boolean } | { opened: OpenedAnswer };

/**
 * Opens a hand-over or an answer that somebody chose. A hand-over is kept beside the user's own tasks; one that is there
 * already stays as it is. Of an answer nothing is kept or changed.
 */
export async function openHandOver(file: File): Promise<Opened | HandOverFault | { fault: JsonFault }> {
  return countRefusedFile(await open(file));
}

async function open(file: File): ReturnType<typeof openHandOver> {
  const read = await readJson(file, MOST_BYTES);
  if ('fault' in read) return read;
  const kind = kindOf(read.value);
  if (kind === null) return { fault: 'wrong-format' };
  if (kind === 'answer') {
    const parsed = readAnswer(read.value);
    return 'fault' in parsed ? parsed : { opened: await look(parsed.answer) };
  }
  const parsed = readHandOver(read.value);
  if ('fault' in parsed) return parsed;
  const { handOver: handed, cut } = parsed;
  const again = await write(async () => {
    if ((await db.received.get(handed.id)) !== undefined) return true;
    await db.received.add({ ...handed, openedAt: now(), said: [] });
    return false;
  });
  return { received: handed.id, cut, again };
}

/** Takes in what an answer says anew, as the word of whoever it names. Out: how many tasks changed. */
export async function acceptAnswer(answer: Answer): Promise<number> {
  const { lines } = await look(answer);
  const fresh = lines.filter(({ fate }) => fate === 'new');
  if (fresh.length === 0) return 0;
  const person = await write(async () => (await peopleNamed([answer.by]))(answer.by));
  for (const { ref, word } of fresh) {
    if (ref !== null && person !== null) await change(ref, ({ id }) => happeningOf(id, word), undefined, person);
  }
  return fresh.length;
}

async function look(answer: Answer): Promise<OpenedAnswer> {
  const [sent = null] = await rowsOf('sent', db.sent.where('id').equals(answer.id).toArray());
  const rotations = await rotationsOf(sent?.tasks ?? []);
  const names = new Map((await rowsOf('tools')).map(({ id, name }) => [id, name]));
  const lines = judgeAnswer(answer, sent, rotations).map((line) => ({
    ...line,
    name: names.get(line.tool ?? '') ?? null,
  }));
  const handedTo = sent?.person ? ((await db.people.get(sent.person))?.name ?? null) : null;
  return { answer, handedTo, known: sent !== null, lines };
}

/** Follows what others handed to the user, the newest first. Out: how to stop. */
export function watchReceived(listener: (received: Received[]) => void, onError: (error: unknown) => void): () => void {
  return watch(async () => (await rowsOf('received')).sort((a, b) => b.openedAt - a.openedAt), listener, onError);
}

/** Says of a task that was handed over that the new token is in, or that it works; null takes that back. */
export async function sayOf(received: string, no: number, word: Word | null): Promise<void> {
  await write(async () => {
    const row = await db.received.get(received);
    if (row === undefined || row.tasks.every((task) => task.no !== no)) return;
    const others = row.said.filter((one) => one.no !== no);
    const said = word === null ? others : [...others, { no, word, at: now() }];
    await db.received.update(received, { said });
  });
}

/** The text of the answer to a hand-over. Rejects where the organisation has switched exports off, and without a word to say. */
export async function answerTo(received: string, by: string): Promise<string> {
  await checkExports();
  const row = await db.received.get(received);
  const name = cutShort(by, 200).text;
  if (row === undefined || row.said.length === 0 || name === '') throw new Error('there is nothing to answer');
  return answerJson({ id: row.id, at: now(), by: name, tasks: row.said });
}

/** Puts away what was handed over. */
export async function forgetReceived(received: string): Promise<void> {
  await write(() => db.received.delete(received));
}
