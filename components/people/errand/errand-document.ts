import { i18n } from '#i18n';
import { isOver } from '../../../utils/core/access/standing';
import type { ErrandView, PlaceView, StepView } from '../../../utils/core/access/view';
import type { Who } from '../../../utils/core/rotation/event';
import type { Doc, Section } from '../../report/document';
import { AT_ANY_TIME, stamp, stampDay } from '../../report/stamp';
import { leftWords, progressWords, proofWords, sortWords, stateWords, stepName } from './words';

/**
 * An errand as a document for others. In: the names of people by their ids; without `named`, nobody, no company, tool or
 * reason is named, and numbers stand for them.
 */
export function errandDocument(
  errand: ErrandView,
  { person, named, now }: { person: (id: string) => string; named: boolean; now: number },
): Doc {
  const view = named ? errand : withoutNames(errand);
  const open = view.places.flatMap(({ steps }) => steps).filter(({ state }) => !isOver(state));
  const by = (who: Who) => {
    // Whoever reads a report is somebody else than the person at this browser.
    if (who === 'me') return i18n.t('errand.report.user');
    if (who === 'rekey') return i18n.t('history.rekey');
    return named ? person(who) : i18n.t('errand.report.person');
  };
  return {
    title:
      view.kind === 'grant'
        ? i18n.t('errand.granting', { name: view.name })
        : i18n.t('errand.withdrawing', { name: view.name }),
    lead: [i18n.t('errand.report.asOf', [stamp(now)]), ...(named ? [] : [i18n.t('errand.report.withoutNames')])],
    facts: [
      { label: i18n.t('errand.report.who'), text: sortWords(view.sort) },
      { label: i18n.t('errand.report.started'), text: stampDay(view.startedAt) },
      {
        label: i18n.t('errand.report.state'),
        text: [...(view.finished ? [i18n.t('errand.finished')] : []), progressWords(view)].join(', '),
      },
      {
        label: i18n.t('errand.report.open'),
        text: open.length === 0 ? i18n.t('errand.report.none') : open.map(stepName).join(', '),
      },
    ],
    sections: [
      ...view.places.map((place) => sectionOf(place, by)),
      {
        title: i18n.t('errand.report.limits'),
        blocks: [{ kind: 'text', text: i18n.t('errand.report.limitsText') }],
      },
    ],
  };
}

function sectionOf(place: PlaceView, by: (who: Who) => string): Section {
  const head = [i18n.t('errand.report.step'), i18n.t('errand.report.state'), i18n.t('errand.report.proof')];
  const rows = place.steps.map((step) => [
    stepName(step),
    stateWords(step),
    [proofWords(step, by, AT_ANY_TIME), rotationWords(step)].filter((part) => part !== null).join(' '),
  ]);
  const title = place.company === null ? i18n.t('errand.noCompany') : place.name;
  return { title, blocks: [{ kind: 'table', head, rows }] };
}

function rotationWords({ rotation }: StepView): string | null {
  if (rotation === null) return null;
  const left = leftWords(rotation);
  return rotation.openPoints === 0
    ? left
    : `${left} ${i18n.t('stillOpen.left', rotation.openPoints, [rotation.openPoints])}`;
}

/** The same errand with numbers in place of names. */
function withoutNames(errand: ErrandView): ErrandView {
  const reason = (text: string | null) => (text === null ? null : i18n.t('errand.report.reasonLeftOut'));
  const numbers = new Map<string, number>();
  const numberOf = (kind: string, id: string) => {
    const key = `${kind} ${id}`;
    if (!numbers.has(key)) numbers.set(key, [...numbers.keys()].filter((one) => one.startsWith(`${kind} `)).length + 1);
    return numbers.get(key) ?? 0;
  };
  const toolName = (id: string) => i18n.t('errand.report.tool', [numberOf('tool', id)]);
  const place = (one: PlaceView, index: number): PlaceView => {
    const name = i18n.t('errand.report.company', [index + 1]);
    return {
      ...one,
      name,
      admin: null,
      steps: one.steps.map((step) => ({
        ...step,
        reason: reason(step.reason),
        account: step.account && {
          ...step.account,
          company: i18n.t('errand.report.account', [numberOf('account', step.account.id)]),
          user: null,
        },
        tool: step.tool && { ...step.tool, name: toolName(step.tool.id), owner: null },
        rotation: step.rotation && {
          ...step.rotation,
          leftOut: step.rotation.leftOut.map(({ id }) => ({ id, name: toolName(id) })),
        },
      })),
      ownTools: [],
      newTools: [],
    };
  };
  return { ...errand, name: i18n.t('errand.report.person'), names: [], places: errand.places.map(place) };
}
