import { deedNames } from './deeds';
import { MARKS } from './judge';
import { nameOf, type Plan } from './plans';
import type { Outcome } from './run';
import { situationNames } from './situations';

/** In: what came of the cells. Out: the matrix as lines: a row for each skin, a column for each deed and situation. */
export function matrixOf(outcomes: readonly Outcome[]): string[] {
  const skins = [...new Set(outcomes.map(({ plan }) => plan.skin))].sort();
  const width = Math.max(...skins.map((skin) => skin.length), 0);
  const names = [...deedNames.filter((name) => outcomes.some(({ plan }) => plan.deed === name)), ...situationNames];
  const head = names.map((name, index) => `${' '.repeat(width)} ${' |'.repeat(index)} ${name}`);
  const rows = skins.map((skin) => {
    const own = outcomes.filter(({ plan }) => plan.skin === skin);
    return `${skin.padEnd(width)} ${names.map((name) => ` ${signOf(own, name)}`).join('')}`;
  });
  const wrong = outcomes.flatMap(({ plan, wrong: found }) => (found === null ? [] : [{ plan, found }]));
  const meanings = Object.values(MARKS).map(({ sign, meaning }) => `${sign} ${meaning}`);
  return [
    ...head,
    ...rows,
    ['. right', ...meanings].join('; '),
    ...wrong.map(({ plan, found }) => `REKEY_CELL="${nameOf(plan)}"  ${found.why.split('\n')[0]}`),
    `${outcomes.length} cells, ${wrong.length} wrong`,
  ];
}

/** The sign for a skin's cells of one deed or situation: that of what is wrong, if something is; a blank where there are none. */
function signOf(own: readonly Outcome[], name: Plan['deed'] | Plan['situation']): string {
  const cells = own.filter(({ plan }) => plan.deed === name || plan.situation === name);
  const wrong = cells.find((cell) => cell.wrong !== null)?.wrong;
  if (cells.length === 0) return ' ';
  return wrong ? MARKS[wrong.mark].sign : '.';
}
