import { i18n } from '#i18n';
import type { ReportNames } from '../../utils/core/report/names';
import type { Report } from '../../utils/core/report/report';
import type { Who } from '../../utils/core/rotation/event';
import { eventsIn } from '../../utils/core/rotation/gap';
import type { Names } from '../history/sentences';
import type { Doc } from './document';

/** Stands for the person at the browser where an id is asked for: whoever reads a report is somebody else. */
const USER = 'user';

/** Names in a report: what people and tools are called there, and numbers where names are left out or gone. */
export interface ReportWords extends Names {
  account: string;
  tool: (id: string) => string;
  /** Name of whoever did something, `me` included. */
  who: (who: Who) => string;
}

/** Finds the words for everything that a report's events speak of. */
export function reportWords({ names, entries, named }: Report): ReportWords {
  const tools = new Map(names.tools.map(({ id, no, name }) => [id, name ?? i18n.t('report.toolNo', [no])]));
  const people = new Map(names.people.map(({ id, no, name }) => [id, name ?? i18n.t('report.personNo', [no])]));
  const remarks = new Map(names.remarks.map(({ id, text }) => [id, text]));
  const taskTools = new Map<string, string>();
  for (const { what } of eventsIn(entries)) if (what.type === 'task-added') taskTools.set(what.task, what.tool);
  const nameless = i18n.t('common.nameless');
  const tool = (id: string) => tools.get(id) ?? nameless;
  const person = (id: string) => (id === USER ? i18n.t('report.user') : (people.get(id) ?? nameless));
  return {
    account: names.account ?? i18n.t('report.account'),
    tool,
    task: (id) => tool(taskTools.get(id) ?? ''),
    person,
    remark: (id) => remarks.get(id) ?? (named ? nameless : i18n.t('report.reasonLeftOut')),
    who: (who) => (who === 'rekey' ? i18n.t('history.rekey') : person(standIn(who))),
  };
}

/** What a file calls the account, tools and people of its events, beside the numbers that follow from these. */
export function calledIn(names: ReportNames, bare: ReportNames): Doc['facts'] {
  const called = new Map([...names.tools, ...names.people].map(({ id, name }) => [id, name]));
  const facts = [
    { label: i18n.t('check.report.account'), text: names.account },
    ...bare.tools.map(({ id, no }) => ({ label: i18n.t('report.toolNo', [no]), text: called.get(id) ?? null })),
    ...bare.people.map(({ id, no }) => ({ label: i18n.t('report.personNo', [no]), text: called.get(id) ?? null })),
  ];
  return facts.flatMap(({ label, text }) => (text === null ? [] : [{ label, text }]));
}

/** Whoever did something, as an id that `ReportWords` knows. */
export function standIn(who: Who): Who {
  return who === 'me' ? USER : who;
}
