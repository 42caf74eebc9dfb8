import type { ToolDraft } from '../../core/inventory/draft';
import type { ImportSummary, JudgedRows } from '../../core/inventory/import';
import { identityOf, type Origin, type Tool } from '../../core/inventory/tool';
import { DAY } from '../../core/time';
import { now } from '../clock';
import { newId } from '../ids';
import { slices } from '../slices';
import { addTasks, PART } from '../store/checklists';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { countRefused } from '../store/refused';
import { write } from '../store/write';
import { readInventory } from './file';
import { listedTools, peopleNamed, removeTools, toolFrom } from './inventory';
import { authSettler, type SettledDraft } from './kinds';

/** How an import is followed and stopped. */
interface Following {
  /** Cancels the import; it then rejects, and nothing of it is stored. */
  signal: AbortSignal;
  /** Hears how much is done, from 0 to 1. */
  onProgress: (done: number) => void;
}

function unfollowed(): Following {
  return { signal: new AbortController().signal, onProgress: () => {} };
}

/** Tools that come, and can go again, together. */
interface Batch {
  id: string;
  /** Absent where a person wrote them. */
  origin?: Origin;
}

/** Judging takes about this part of the time; storing takes the rest. */
const JUDGED = 0.6;

/**
 * Takes the good rows of a file at once: those that are new are added, and nothing that is there already is changed or
 * doubled. So two people's lists become one whatever the order, and the same file again changes nothing.
 */
export async function importTools(
  file: File,
  { signal, onProgress }: Following = unfollowed(),
): Promise<ImportSummary> {
  const judged = await readInventory(file, slices(signal), (done) => onProgress(done * JUDGED));
  const rows = judged.refused.filter(({ row }) => row !== null).length;
  await Promise.all([countRefused('row', rows), countRefused('file', judged.refused.length - rows)]);
  return addBatch(judged, 'import', { signal, onProgress: (done) => onProgress(JUDGED + done * (1 - JUDGED)) });
}

/** Adds what a person listed in one go. What is there already stays as it is; `undoImport` takes the others back. */
export async function addTools(drafts: readonly ToolDraft[]): Promise<ImportSummary> {
  return addBatch({ drafts: [...drafts], refused: [], cut: 0, ignored: [] });
}

async function addBatch(
  { drafts, ...judged }: JudgedRows,
  origin?: Origin,
  following = unfollowed(),
): Promise<ImportSummary> {
  const { installation } = await identity();
  const settled = drafts.map(await authSettler(drafts));
  const batch: Batch = { id: newId(), ...(origin && { origin }) };
  const added = drafts.length === 0 ? 0 : await write(() => addDrafts(settled, batch, installation, following));
  return {
    batch: added === 0 ? null : batch.id,
    added,
    alreadyThere: drafts.length - added,
    ...judged,
  };
}

/** Takes back what the import `batch` added. */
export async function undoImport(batch: string): Promise<void> {
  const row = await db.imports.get(batch);
  if (row !== undefined) await removeTools(new Set(row.tools));
}

/** Adds what is new, part by part in one transaction, which a cancel undoes as a whole. Out: how many were added. */
async function addDrafts(
  drafts: readonly SettledDraft[],
  batch: Batch,
  installation: string,
  { signal, onProgress }: Following,
): Promise<number> {
  const known = new Set((await listedTools()).map(identityOf));
  const fresh = drafts.filter((draft) => {
    const key = identityOf(draft);
    return !known.has(key) && known.add(key);
  });
  // Nothing new: the imports before stay those that can be taken back.
  if (fresh.length === 0) return 0;
  const owner = await peopleNamed(fresh.map((draft) => draft.owner));
  const start = now();
  const added: Tool[] = [];
  for (let from = 0; from < fresh.length; from += PART) {
    signal.throwIfAborted();
    const part = fresh.slice(from, from + PART).map(
      (draft, index): Tool =>
        // A millisecond apart, as the order of the list is the order of these times.
        toolFrom(draft, {
          account: null,
          owner: owner(draft.owner),
          createdAt: start + from + index,
          ...(batch.origin && { origin: batch.origin }),
        }),
    );
    await db.tools.bulkAdd(part);
    added.push(...part);
    onProgress(added.length / fresh.length);
  }
  await addTasks(added, installation);
  await db.imports.filter(({ at }) => at < start - DAY).delete();
  await db.imports.add({ id: batch.id, at: start, tools: added.map(({ id }) => id) });
  signal.throwIfAborted();
  return added.length;
}
