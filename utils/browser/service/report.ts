import { type ReadReport, type ReportFault, readReport } from '../../core/report/file';
import { type Report, reportOf } from '../../core/report/report';
import type { Entry } from '../../core/rotation/gap';
import { now } from '../clock';
import { db } from '../store/database';
import { entriesOf } from '../store/log';
import { rowsOf } from '../store/read';
import { countRefusedFile } from '../store/refused';
import { type JsonFault, readJson } from './foreign';

/** The report of a rotation as of now; null where nothing can be told of it. */
export async function reportNow(rotation: string, named: boolean): Promise<Report | null> {
  const read = async () => {
    const [entries, accounts, tools, people, remarks] = await Promise.all([
      entriesOf(rotation),
      rowsOf('accounts'),
      rowsOf('tools'),
      rowsOf('people'),
      rowsOf('remarks'),
    ]);
    const row = await db.rotations.get(rotation);
    const known = {
      account: accounts.find(({ id }) => id === row?.account) ?? null,
      ...{ tools, people, remarks: new Map(remarks.map(({ id, text }) => [id, text])) },
    };
    return reportOf(entries, known, now(), named);
  };
  return db.transaction('r', db.tables, read);
}

/** Largest report that is read, in bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

/** A report that was read from a file; `kept` is what this browser itself holds of that rotation. */
export interface OpenedReport {
  read: ReadReport;
  kept: Entry[];
}

/** Reads a report that somebody chose, from whichever installation. Nothing of it is stored. */
export async function openReport(file: File): Promise<OpenedReport | ReportFault | { fault: JsonFault }> {
  return countRefusedFile(await open(file));
}

async function open(file: File): ReturnType<typeof openReport> {
  const json = await readJson(file, MOST_BYTES);
  if ('fault' in json) return json;
  const read = readReport(json.value);
  if ('fault' in read) return read;
  const [first] = read.entries;
  return { read, kept: first === undefined ? [] : await entriesOf(first.rotation) };
}
