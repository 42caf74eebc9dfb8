import { i18n } from '#i18n';
import type { Report } from '../../utils/core/report/report';
import { type Standing, standingOf } from '../../utils/core/report/standing';
import { POINTS } from '../../utils/core/rotation/event';
import { isDown, type Rotation } from '../../utils/core/rotation/fold';
import type { Task } from '../../utils/core/rotation/task';
import { count, listOf } from '../format';
import { checkWords, pointWords } from '../words';
import type { Doc } from './document';
import type { ReportWords } from './naming';
import { stamp, stampDay, stampInterval } from './stamp';

/** Tools that a line names; the table has them all. */
const NAMED = 8;

/** The first lines of a report, for whoever reads nothing else. A claim is always called one. */
export function summaryOf({ rotation, names }: Report, words: ReportWords): Doc['facts'] {
  const standing = standingOf(rotation.tasks);
  const owners = new Map(names.tools.map(({ id, owner }) => [id, owner]));
  const isAlarm = rotation.closed?.how === 'false-alarm';
  const told = (tell: () => string) => (isAlarm ? i18n.t('report.unchanged') : tell());
  return [
    { label: i18n.t('report.fact.token'), text: tokenWords(rotation) },
    { label: i18n.t('report.fact.working'), text: told(() => workingWords(standing)) },
    { label: i18n.t('report.fact.untested'), text: told(() => untestedWords(standing)) },
    {
      label: i18n.t(rotation.closed === null ? 'report.fact.down' : 'report.fact.downThen'),
      text: told(() => downWords(rotation.tasks, standing, words, owners)),
    },
    { label: i18n.t('report.fact.besides'), text: besidesWords(rotation) },
  ];
}

function tokenWords({ t0, how, check, closed }: Rotation): string {
  const when = stampInterval(t0);
  const died = {
    seen: () => i18n.t('report.died.seen', { when }),
    told: () => i18n.t('report.died.told', { when }),
    answered: () => i18n.t('report.died.answered', { when }),
  }[how]();
  const asked =
    check === null ? [i18n.t('check.none')] : [i18n.t('check.asked', [stamp(check.at)]), ...checkWords(check)];
  const isFalse = closed?.how === 'false-alarm' ? [i18n.t('report.died.falseAlarm')] : [];
  return [died, ...asked, ...isFalse].join(' ');
}

function workingWords({ total, working: { alive, tied, tested }, unaffected }: Standing): string {
  if (total === 0) return i18n.t('report.noTools');
  const sum = alive + tied + tested;
  const parts = [
    alive > 0 && i18n.t('report.working.alive', alive, [count(alive)]),
    tied > 0 && i18n.t('report.working.tied', tied, [count(tied)]),
    tested > 0 && i18n.t('report.working.tested', tested, [count(tested)]),
  ].filter((part) => part !== false);
  const shown =
    sum === 0
      ? i18n.t('report.working.none', [count(total)])
      : i18n.t('report.working.some', { sum: count(sum), total: count(total), how: listOf(parts) });
  return unaffected === 0 ? shown : `${shown} ${i18n.t('report.working.unaffected', unaffected, [count(unaffected)])}`;
}

function untestedWords({ untested: { seen, said } }: Standing): string {
  if (seen + said === 0) return i18n.t('report.none');
  const parts = [
    seen > 0 && i18n.t('report.untested.seen', seen, [count(seen)]),
    said > 0 && i18n.t('report.untested.said', said, [count(said)]),
  ].filter((part) => part !== false);
  return i18n.t('report.untested.some', seen + said, [count(seen + said), listOf(parts)]);
}

function downWords(
  tasks: readonly Task[],
  { down, unsure, leftOut }: Standing,
  words: ReportWords,
  owners: ReadonlyMap<string, string | null>,
): string {
  const ofState = (state: Task['state']) => tasks.filter((task) => task.state === state);
  const withWhom = (task: Task) => `${words.tool(task.tool)} (${whereWords(task, words, owners)})`;
  const name = (task: Task) => words.tool(task.tool);
  const parts = [
    down > 0 && i18n.t('report.down.some', { count: count(down), which: named(ofState('broken').map(withWhom)) }),
    unsure > 0 && i18n.t('report.down.unsure', { count: count(unsure), which: named(ofState('unsure').map(name)) }),
    leftOut > 0 && i18n.t('report.down.leftOut', { count: count(leftOut), which: named(ofState('skipped').map(name)) }),
  ].filter((part) => part !== false);
  if (tasks.some(({ state }) => isDown(state))) parts.push(i18n.t('checklist.presumed'));
  else parts.unshift(i18n.t('report.none'));
  return parts.join(' ');
}

/** Whom a broken tool waits for. */
export function whereWords(
  { tool, asked, leftDown }: Pick<Task, 'tool' | 'asked' | 'leftDown'>,
  words: ReportWords,
  owners: ReadonlyMap<string, string | null>,
): string {
  if (leftDown) return i18n.t('report.down.leftDown', { day: stampDay(leftDown.until) });
  if (asked) return i18n.t('report.down.asked', { person: words.person(asked.person), when: stamp(asked.at) });
  const owner = owners.get(tool) ?? null;
  return owner === null ? i18n.t('report.down.nobody') : i18n.t('report.down.owner', { person: words.person(owner) });
}

function besidesWords({ settled }: Rotation): string {
  const of = (how: 'done' | 'waived' | undefined) =>
    POINTS.filter((point) => settled.get(point)?.how === how).map(pointWords);
  const [open, done, waived] = [of(undefined), of('done'), of('waived')];
  const parts = [
    open.length > 0 && i18n.t('report.besides.open', { what: listOf(open) }),
    done.length > 0 && i18n.t('report.besides.done', { what: listOf(done) }),
    waived.length > 0 && i18n.t('report.besides.waived', { what: listOf(waived) }),
  ];
  return parts.filter((part) => part !== false).join(' ');
}

function named(words: readonly string[]): string {
  const more = words.length - NAMED;
  return listOf(more > 0 ? [...words.slice(0, NAMED), i18n.t('report.more', more, [count(more)])] : words);
}
