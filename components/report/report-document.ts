import { i18n } from '#i18n';
import type { Report } from '../../utils/core/report/report';
import { sealText } from '../../utils/core/report/seal';
import type { Figures } from '../../utils/core/rotation/figures';
import { isDown, type Rotation } from '../../utils/core/rotation/fold';
import { type Entry, isGap } from '../../utils/core/rotation/gap';
import type { Recovery, Span } from '../../utils/core/rotation/spans';
import type { Task } from '../../utils/core/rotation/task';
import { atLeast, count } from '../format';
import { sentence } from '../history/sentences';
import { evidenceWords, reasonWords, stateWords } from '../words';
import type { Doc, Section } from './document';
import { type ReportWords, reportWords, standIn } from './naming';
import { AT_ANY_TIME, stamp, stampInterval, timeZone } from './stamp';
import { summaryOf, whereWords } from './summary';

/** A rotation's report in words: the lines for the boss first, then the tools, the events, and what all that proves. */
export function reportDocument(report: Report): Doc {
  const words = reportWords(report);
  const { rotation, asOf, named } = report;
  return {
    title: i18n.t('report.title', { account: words.account, when: stampInterval(rotation.t0) }),
    lead: [
      i18n.t('report.made', { when: stamp(asOf), zone: timeZone(asOf), standing: endingWords(rotation) }),
      rotation.reason === null
        ? i18n.t('report.noReason')
        : i18n.t('report.reason', { reason: reasonWords(rotation.reason) }),
      named ? i18n.t('report.named') : i18n.t('report.unnamed'),
    ],
    facts: summaryOf(report, words),
    sections: [
      toolsSection(report, words),
      timeSection(report.figures),
      eventsSection(report, words),
      proofSection(report),
      limitsSection(),
    ],
  };
}

const ENDINGS: Record<NonNullable<Rotation['closed']>['how'], () => string> = {
  'by-user': () => i18n.t('report.ending.byUser'),
  'by-time': () => i18n.t('report.ending.byTime'),
  superseded: () => i18n.t('report.ending.superseded'),
  'false-alarm': () => i18n.t('report.ending.falseAlarm'),
};

function endingWords({ closed }: Rotation): string {
  return closed === null ? i18n.t('report.ending.open') : ENDINGS[closed.how]();
}

function toolsSection({ rotation: { tasks, closed }, names, figures }: Report, words: ReportWords): Section {
  const title = i18n.t('tools.title');
  if (tasks.length === 0) return { title, blocks: [{ kind: 'text', text: i18n.t('report.noTools') }] };
  const facts = new Map(names.tools.map((tool) => [tool.id, tool]));
  const owners = new Map(names.tools.map(({ id, owner }) => [id, owner]));
  const times = new Map(figures.tasks.map((one) => [one.task, one]));
  const nameOf = (task: Task) => {
    const about = facts.get(task.tool);
    const parts = [words.tool(task.tool), about?.critical && i18n.t('checklist.critical'), about?.url];
    return parts.filter((part) => typeof part === 'string').join(', ');
  };
  const head = [
    i18n.t('report.column.tool'),
    i18n.t('report.column.state'),
    i18n.t('report.column.evidence'),
    i18n.t('report.column.updated'),
    i18n.t('report.column.verified'),
    i18n.t('report.column.with'),
  ];
  const isUnaffected = ({ state }: Task) => closed?.how === 'false-alarm' && isDown(state);
  const rows = tasks.map((task) => [
    nameOf(task),
    isUnaffected(task)
      ? i18n.t('report.notAffected')
      : stateWords({ state: task.state, skipped: task.skipped && words.remark(task.skipped.remark) }),
    proof(task, words),
    spanWords(times.get(task.id)?.updated ?? times.get(task.id)?.down ?? null),
    spanWords(times.get(task.id)?.verified ?? null),
    task.state === 'broken' && !isUnaffected(task) ? whereWords(task, words, owners) : '',
  ]);
  return { title, blocks: [{ kind: 'table', head, rows }] };
}

function timeSection({ updated, verified, lost }: Figures): Section {
  const items = [
    recoveryWords(i18n.t('report.time.updated'), updated),
    recoveryWords(i18n.t('report.time.verified'), verified),
    lost.ms === 0 && lost.atLeast
      ? i18n.t('report.time.lostUnknown')
      : i18n.t('report.time.lost', { time: atLeast(lost) }),
    i18n.t('report.time.how'),
  ];
  return { title: i18n.t('report.time.title'), blocks: [{ kind: 'list', items }] };
}

function recoveryWords(what: string, { count: of, median, slowest }: Recovery): string {
  if (median === null || slowest === null) return i18n.t('report.time.none', { what });
  const words = { what, count: count(of), median: atLeast(median), slowest: atLeast(slowest) };
  return words.median === words.slowest ? i18n.t('report.time.even', of, words) : i18n.t('report.time.some', of, words);
}

function spanWords(span: Span | null): string {
  return span === null ? '' : atLeast(span);
}

function proof({ evidence }: Task, words: ReportWords): string {
  return evidence === null
    ? i18n.t('report.noEvidence')
    : evidenceWords({ ...evidence, who: { name: words.who(evidence.who) } }, AT_ANY_TIME);
}

function eventsSection({ entries }: Report, words: ReportWords): Section {
  const several = new Set(entries.map(({ installation }) => installation)).size > 1;
  const rows = entries.map((link) => [
    several ? `${link.installation.slice(0, 4)}-${link.no}` : String(link.no),
    isGap(link) ? '' : stamp(link.at),
    isGap(link) ? gapWords(link) : sentence({ ...link, who: standIn(link.who) }, words, AT_ANY_TIME),
  ]);
  const head = [i18n.t('report.column.place'), i18n.t('report.column.when'), i18n.t('report.column.what')];
  return { title: i18n.t('history.events'), blocks: [{ kind: 'table', head, rows }] };
}

/** What stands in place of an event that is gone. */
export function gapWords({ no, gone }: Pick<Extract<Entry, { gone: string }>, 'no' | 'gone'>): string {
  return gone === 'erased' ? i18n.t('report.gap.erased', [count(no)]) : i18n.t('report.gap.setAside', [count(no)]);
}

function proofSection({ seals }: Report): Section {
  return {
    title: i18n.t('report.proof.title'),
    blocks: [
      { kind: 'text', text: i18n.t('report.proof.seal', seals.length) },
      { kind: 'lines', lines: seals.map(sealText) },
      {
        kind: 'list',
        items: [i18n.t('report.proof.does'), i18n.t('report.proof.doesNot'), i18n.t('report.proof.how')],
      },
    ],
  };
}

function limitsSection(): Section {
  return {
    title: i18n.t('report.limits.title'),
    blocks: [
      {
        kind: 'list',
        items: [
          i18n.t('report.limits.list'),
          i18n.t('report.limits.presumed'),
          i18n.t('report.limits.word'),
          i18n.t('report.limits.readers'),
          i18n.t('report.limits.clock'),
        ],
      },
    ],
  };
}
