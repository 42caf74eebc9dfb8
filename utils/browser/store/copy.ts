import type { Outcome } from '../../core/rotation/outcome';
import { DAY } from '../../core/time';
import { now } from '../clock';
import { countsOf } from './bring-back';
import type { Checkpoint, Copied } from './checkpoint';
import { db, type Row, type SetAsideRow, type TableName } from './database';
import { copyIdentity } from './identity';
import { copiedIn, keepCheckpoint, readKept, whileNobodyCopies } from './keep';
import { revisionIn } from './meta';
import { readable } from './read';
import { lostTables, tidyAlone } from './tidy';

/** Milliseconds in which several commits become one copy. */
const TOGETHER = 400;
let isDue = false;

type Copy = { [T in Copied]: (T extends TableName ? Row<T> : T extends 'outcomes' ? Outcome : SetAsideRow)[] };

/**
 * Copies the inventory, the open rotations and errands soon. Ended before that, the worker does it at its next start. Where
 * there is no room, the copy before stays.
 */
export function copySoon(): void {
  if (isDue) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    void copyNow().catch(() => {});
  }, TOGETHER);
}

/**
 * Copies the inventory and the open rotations to the browser's other storage, unless this very commit is there already.
 * Rejects where there is no room; the copy before that stays.
 */
export async function copyNow(): Promise<void> {
  await whileNobodyCopies(takeCopy);
}

/** As `copyNow`, for whoever keeps the others from copying. */
export async function takeCopy(): Promise<void> {
  await copyIdentity();
  const [revision, before] = [await revisionIn(db), await readKept(db)];
  const isNew = (revision ?? 0) === 0;
  // The journal may know of a commit that was cut off at its end.
  if (isNew || (revision === copiedIn(before) && revision === before.latest?.no)) return;
  const checkpoint = (await gather(before.latest)) ?? (await tidyAlone().then(() => gather(null)));
  if (checkpoint !== null) await keepCheckpoint(checkpoint, before);
}

/**
 * Null while something can't be read, or has been lost since the copy `before`: a copy without it would take the place of one
 * that may hold it.
 */
async function gather(before: Checkpoint | null): Promise<Checkpoint | null> {
  return db.transaction('r', db.tables, async () => {
    if (before !== null && (await lostTables(before)).length > 0) return null;
    const rotations = await readable('rotations', rotationsToCopy());
    const ofRotations = db.events.where('rotation').anyOf(rotations.rows.map(({ id }) => id));
    const errands = await readable('errands', db.errands.where('open').equals(1).toArray());
    const ofErrands = db.errandEvents.where('errand').anyOf(errands.rows.map(({ id }) => id));
    const [companies, errandEvents] = await Promise.all([
      readable('companies'),
      readable('errandEvents', ofErrands.toArray()),
    ]);
    const [accounts, sightings, questions, tools, people, events, remarks, ties] = await Promise.all([
      readable('accounts'),
      readable('sightings'),
      readable('questions'),
      readable('tools'),
      readable('people'),
      readable('events', ofRotations.toArray()),
      readable('remarks'),
      readable('ties'),
    ]);
    const inventory = [accounts, sightings, questions, tools, people, ties, companies];
    const read = [...inventory, rotations, events, errands, errandEvents, remarks];
    const no = await revisionIn(db);
    if (no === null || read.some(({ damaged }) => damaged > 0)) return null;
    const said = idsIn([...events.rows, ...errandEvents.rows]);
    const rows: Copy = {
      accounts: accounts.rows,
      sightings: sightings.rows,
      questions: questions.rows,
      tools: tools.rows.filter(({ id, removedAt }) => removedAt === null || said.has(id)),
      people: people.rows,
      rotations: rotations.rows,
      events: events.rows,
      remarks: remarks.rows.filter(({ id }) => said.has(id)),
      ties: ties.rows,
      companies: companies.rows,
      errands: errands.rows,
      errandEvents: errandEvents.rows,
      outcomes: (await db.outcomes.bulkGet(rotations.rows.map(({ id }) => id))).filter((row) => row !== undefined),
      setAside: await db.setAside.toArray(),
    };
    return { no, at: now(), counts: await countsOf(db), rows };
  });
}

/** Those that are open, and those that ended within a day: what was just done is not to be lost, and later it is history. */
async function rotationsToCopy(): Promise<unknown[]> {
  const [rows, ended] = await Promise.all([
    db.rotations.toArray(),
    db.outcomes.filter(({ closed }) => (closed?.at ?? 0) > now() - DAY).primaryKeys(),
  ]);
  const isLate = new Set(ended);
  return rows.filter(({ id, open }) => open !== 0 || isLate.has(id));
}

/** Every id that events speak of. */
function idsIn(events: readonly unknown[]): ReadonlySet<string> {
  return new Set(JSON.stringify(events).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
}
