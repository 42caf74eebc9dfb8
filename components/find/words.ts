import { i18n } from '#i18n';
import type { Doubt } from '../../utils/core/finding/alive';
import type { ReceiverView, WriterView } from '../../utils/core/finding/view';
import { duration, listOf, when } from '../format';
import type { Kinds, LookEnd } from './actions';

const ENDS: Record<Exclude<LookEnd, 'valid'>, () => string> = {
  'no-tab': () => i18n.t('find.end.noTab'),
  'no-token': () => i18n.t('find.end.noToken'),
  refused: () => i18n.t('find.end.refused'),
  limited: () => i18n.t('find.end.limited'),
  partly: () => i18n.t('find.end.partly'),
  offline: () => i18n.t('find.end.offline'),
  unknown: () => i18n.t('find.end.unknown'),
};

/** What to say of a look that did not go through, and what to do about it. */
export function endWords(end: Exclude<LookEnd, 'valid'>): string {
  return ENDS[end]();
}

const THINGS: Record<string, () => string> = {
  deal: () => i18n.t('find.thing.deal'),
  person: () => i18n.t('find.thing.person'),
  organization: () => i18n.t('find.thing.organization'),
  activity: () => i18n.t('find.thing.activity'),
  note: () => i18n.t('find.thing.note'),
  product: () => i18n.t('find.thing.product'),
  lead: () => i18n.t('find.thing.lead'),
  pipeline: () => i18n.t('find.thing.pipeline'),
  stage: () => i18n.t('find.thing.stage'),
  user: () => i18n.t('find.thing.user'),
};

const DEEDS: Record<string, (thing: string) => string> = {
  create: (thing) => i18n.t('find.event.added', { thing }),
  added: (thing) => i18n.t('find.event.added', { thing }),
  change: (thing) => i18n.t('find.event.changed', { thing }),
  updated: (thing) => i18n.t('find.event.changed', { thing }),
  delete: (thing) => i18n.t('find.event.deleted', { thing }),
  deleted: (thing) => i18n.t('find.event.deleted', { thing }),
};

/** An event as words: `change.deal` is "changes of deals". Both generations of Pipedrive's names are known. */
function eventWords(event: string): string {
  const [deed = '*', object = '*'] = event.split('.');
  if (deed === '*' && object === '*') return i18n.t('find.event.all');
  const thing = (THINGS[object] ?? (() => i18n.t('find.thing.other')))();
  return DEEDS[deed]?.(thing) ?? i18n.t('find.event.any', { thing });
}

/** Why a receiver is shown: "receives changes of deals at hook.eu1.make.com, last delivery 200, 3 h ago". */
export function receiverWords({ events, host, deliveredAt, status, active }: ReceiverView, now: number): string {
  const what = listOf([...new Set(events.map(eventWords))]);
  const delivered =
    deliveredAt === null
      ? i18n.t('find.neverDelivered')
      : i18n.t('find.delivered', { status: String(status ?? '–'), ago: duration(Math.max(0, now - deliveredAt)) });
  const parts = [i18n.t('find.receives', { what, host }), delivered];
  return [...parts, ...(active ? [] : [i18n.t('find.removedByPipedrive')])].join(', ');
}

const STATES: Record<WriterView['state'], (at: string) => string> = {
  writes: (at) => i18n.t('find.lastAt', { when: at }),
  silent: (at) => i18n.t('find.silent', { when: at }),
  again: (at) => i18n.t('find.wroteAgain', { when: at }),
};

/** When a writer wrote last, and whether it has since the token was replaced. */
export function writerWords({ state, lastAt }: WriterView, now: number): string {
  return STATES[state](when(lastAt, now));
}

/** What a tool made of a program would be called, and its kind: the version after the name changes with every update. */
export function agentOffer(agent: string, kinds: Kinds): { kind: string | null; name: string } {
  const kind = kinds.ofAgent(agent);
  return { kind, name: kinds.name(kind) ?? (agent.replace(/[/ ].*$/, '') || i18n.t('find.noAgent')) };
}

const DOUBTS: Record<Doubt, () => string> = {
  nameless: () => i18n.t('signs.doubt.nameless'),
  unknown: () => i18n.t('signs.doubt.unknown'),
  several: () => i18n.t('signs.doubt.several'),
  either: () => i18n.t('signs.doubt.either'),
  oauth: () => i18n.t('signs.doubt.oauth'),
};

/** Why what a program wrote does not show that a tool works. */
export function doubtWords(doubt: Doubt): string {
  return DOUBTS[doubt]();
}
