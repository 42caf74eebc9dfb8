/** One measured figure. With an aim, `met` says whether the value is at most that. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  aim?: number;
  met?: boolean;
}

/** A figure, rounded to hundredths before it is held against its aim, so that what is printed bears the verdict out. */
export function figure(name: string, value: number, unit: string, aim?: number): Figure {
  const rounded = Math.round(value * 100) / 100;
  return { name, value: rounded, unit, ...(aim === undefined ? {} : { aim, met: rounded <= aim }) };
}

/** The value that `share` (0 to 1) of all values do not exceed, by nearest rank: always one that was measured. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The figures as lines of a table: name, value with its unit, aim, verdict. */
export function table(figures: readonly Figure[]): string[] {
  const rows = figures.map(({ name, value, unit, aim, met }) => [
    name,
    value.toLocaleString('en'),
    unit,
    aim === undefined ? '' : `at most ${aim.toLocaleString('en')}`,
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ]);
  const all = [['what', 'value', 'unit', 'aim', 'verdict'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
