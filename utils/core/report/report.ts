import { type Figures, figuresOf } from '../rotation/figures';
import { fold, type Rotation } from '../rotation/fold';
import { type Entry, eventsIn } from '../rotation/gap';
import { type Known, type ReportNames, reportNames } from './names';
import { type Seal, sealsOf } from './seal';
import { standingOf } from './standing';

/** Everything that a report of one rotation tells, before it is put into words. */
export interface Report {
  /** When it was made, milliseconds since 1970. */
  asOf: number;
  /** False where names, addresses and people's own words are left out. */
  named: boolean;
  names: ReportNames;
  rotation: Rotation;
  figures: Figures;
  /** The events as told, and what those that are gone have left. */
  entries: readonly Entry[];
  seals: readonly Seal[];
}

/** The report of a rotation from its entries in the order in which they are told; null where its opening is gone. */
export function reportOf(entries: readonly Entry[], known: Known, asOf: number, named: boolean): Report | null {
  const told = toldBy(entries, asOf);
  return told && { ...told, asOf, named, names: reportNames(entries, known, named), entries, seals: sealsOf(entries) };
}

/** A report without anything that no hash covers: no names, and no owners; the numbers follow from the events alone. */
export function bare(report: Report): Report {
  const nothing = { account: null, tools: [], people: [], remarks: new Map() };
  return { ...report, named: false, names: reportNames(report.entries, nothing, false) };
}

/** What the events of a rotation say as of a time; null where its opening is gone. */
export function toldBy(entries: readonly Entry[], asOf: number): Pick<Report, 'rotation' | 'figures'> | null {
  const events = eventsIn(entries);
  const [rotation, figures] = [fold(events), figuresOf(events, asOf)];
  return rotation && figures && { rotation, figures };
}

/** The same as plain data: whoever has the events can work it out again. */
export function stateOf({
  rotation: { settled, tasks, ...rotation },
  figures,
}: Pick<Report, 'rotation' | 'figures'>): Record<string, unknown> {
  return {
    ...rotation,
    standing: standingOf(tasks),
    figures,
    settled: [...settled].map(([point, how]) => ({ point, ...how })),
    tasks: tasks.map(({ past: _past, ...task }) => task),
  };
}
