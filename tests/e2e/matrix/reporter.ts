import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { ROOT } from '../../../scripts/set-up/run.mjs';
import type { Outcome as Fault } from '../faults/cell';
import { faultTable } from '../faults/table';
import type { Outcome } from './run';
import { matrixOf } from './table';

/** Prints what the tests noted for the end of the run: the matrix of skins and actions, the table of faults, and the figures of the walk and others. */
export default class Notes implements Reporter {
  readonly #outcomes: Outcome[] = [];
  readonly #faults: Fault[] = [];
  readonly #lines: string[] = [];

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description = '' } of annotations) {
      if (type === 'cell') this.#outcomes.push(JSON.parse(description) as Outcome);
      if (type === 'fault') this.#faults.push(JSON.parse(description) as Fault);
      if (type === 'walk' || type === 'note') this.#lines.push(description);
    }
  }

  onEnd(): void {
    const matrix = this.#outcomes.length > 0 ? matrixOf(this.#outcomes) : [];
    const faults = this.#faults.length > 0 ? faultTable(this.#faults) : [];
    const lines = [...matrix, ...faults, ...this.#lines];
    if (lines.length === 0) return;
    const text = `${lines.join('\n')}\n`;
    console.log(`\n${text}`);
    const isOfTables = matrix.length + faults.length > 0;
    const file = path.join(ROOT, '.output', 'reports', isOfTables ? 'matrix.txt' : 'figures.txt');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  printsToStdio(): boolean {
    return false;
  }
}
