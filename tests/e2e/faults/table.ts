import type { Outcome } from './cell';

const SIGNS: Record<Outcome['end'], string> = { whole: '.', told: 't', lost: 'L', doubled: 'D', stuck: 'S' };
const MEANINGS = '. all there; t told, and set aside or brought back; L lost; D doubled; S stuck';

/** In: what came of the faults. Out: lines: a row for each deed and crossing, a column for each fault, and the counts. */
export function faultTable(outcomes: readonly Outcome[]): string[] {
  const faults = [...new Set(outcomes.map(({ fault }) => fault))];
  const rows = [...new Set(outcomes.map(rowOf))];
  const width = Math.max(...rows.map((row) => row.length));
  const head = faults.map((fault, index) => `${' '.repeat(width)} ${' |'.repeat(index)} ${fault}`);
  const body = rows.map((row) => {
    const own = outcomes.filter((outcome) => rowOf(outcome) === row);
    return `${row.padEnd(width)} ${faults.map((fault) => ` ${signOf(own.filter((one) => one.fault === fault))}`).join('')}`;
  });
  const count = (end: Outcome['end']) => outcomes.filter((outcome) => outcome.end === end).length;
  const survived = count('whole') + count('told');
  const wrong = outcomes.filter(({ why }) => why !== undefined);
  return [
    ...head,
    ...body,
    MEANINGS,
    ...wrong.map(({ deed, point, fault, why }) => `${fault} at ${deed}, ${point}: ${why}`),
    `faults injected ${outcomes.length}, survived ${survived}, lost: ${count('lost')}, doubled: ${count('doubled')}`,
  ];
}

function rowOf({ deed, point }: Outcome): string {
  return `${deed}: ${point}`;
}

/** The worst of several; a blank where there are none. */
function signOf(own: readonly Outcome[]): string {
  const worst = (['lost', 'doubled', 'stuck', 'told', 'whole'] as const).find((end) =>
    own.some((one) => one.end === end),
  );
  return worst === undefined ? ' ' : SIGNS[worst];
}
