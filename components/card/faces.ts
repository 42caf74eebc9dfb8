import { i18n } from '#i18n';
import type { CardView } from '../../utils/core/screen/card';
import { count, day } from '../format';
import { toolsNeedWords } from '../needs';
import { trialPlan } from './trial';

/** What a press on the card asks for: a place in Rekey, the picker, or one of the three answers about a different token. */
export type CardButton =
  | 'open-checklist'
  | 'open-generated'
  | 'open-tools'
  | 'point'
  | 'check-tokens'
  | 'try-token'
  | 'leave-trial'
  | 'leave-tokens'
  | 'regenerated'
  | 'another-user'
  | 'neither';

export interface Plan {
  title: string;
  /** A few words set apart beside the title. */
  badge?: string;
  text: string;
  /** Share of the tools that have the new token, from 0 to 1. */
  done?: number;
  buttons: readonly { label: string; button: CardButton; main: boolean }[];
}

interface Scene {
  isPointing: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

type Face = Exclude<CardView['face'], 'none'>;
type ViewOf<F extends Face> = Extract<CardView, { face: F }>;

const main = (label: string, button: CardButton) => ({ label, button, main: true });
const plain = (label: string, button: CardButton) => ({ label, button, main: false });
const checklist = () => main(i18n.t('card.openRekey'), 'open-checklist');

/** Words and buttons of each face of the card. */
const FACES: { [F in Face]: (view: ViewOf<F>, scene: Scene) => Plan } = {
  before: beforeFace,
  trial: ({ trial }) => trialPlan(trial),
  copied: () => ({ title: i18n.t('card.copied.title'), text: i18n.t('card.copied.text'), buttons: [] }),
  start: ({ tools, down, unsure }) => ({
    title: down === 0 ? i18n.t('card.start.changed') : toolsNeedWords(down, unsure),
    text: i18n.t(tools === 0 ? 'card.start.noTools' : 'card.start.text'),
    buttons: [
      tools === 0 ? main(i18n.t('card.start.add'), 'open-tools') : main(i18n.t('card.start.button'), 'open-checklist'),
    ],
  }),
  left: ({ down, total }) => ({
    title: i18n.t('card.left.title', down),
    text: i18n.t('card.left.text', { done: String(total - down), total: String(total) }),
    done: total === 0 ? 1 : (total - down) / total,
    buttons: [checklist()],
  }),
  handled: ({ untested }) => ({
    title: i18n.t('card.handled.title'),
    text: i18n.t('card.handled.untested', untested),
    done: 1,
    buttons: [checklist()],
  }),
  question: ({ lastSeen }, { now }) => ({
    title: i18n.t('card.question.title', [day(lastSeen, now)]),
    text: i18n.t('card.question.text'),
    buttons: [
      main(i18n.t('card.question.regenerated'), 'regenerated'),
      plain(i18n.t('card.question.anotherUser'), 'another-user'),
      plain(i18n.t('card.question.neither'), 'neither'),
    ],
  }),
  'which-company': () => ({
    title: i18n.t('card.whichCompany.title'),
    text: i18n.t('card.whichCompany.text'),
    buttons: [],
  }),
  'not-understood': ({ taught }) => ({
    title: i18n.t('card.notUnderstood.title'),
    text: i18n.t(taught ? 'card.notUnderstood.gone' : 'card.notUnderstood.text'),
    buttons: [
      main(i18n.t('card.notUnderstood.point'), 'point'),
      plain(i18n.t('card.notUnderstood.generated'), 'open-generated'),
    ],
  }),
  masked: () => ({
    title: i18n.t('card.masked.title'),
    text: i18n.t('card.masked.text'),
    buttons: [plain(i18n.t('card.notUnderstood.point'), 'point')],
  }),
  'cannot-store': () => ({ title: i18n.t('failure.store'), text: i18n.t('failure.storeHere'), buttons: [] }),
};

function beforeFace({ tools, unsure, critical, planned, liveCheck }: ViewOf<'before'>, { isPointing }: Scene): Plan {
  const text = planned
    ? i18n.t(isPointing ? 'card.before.plannedHere' : 'card.before.planned')
    : i18n.t(tools === 0 ? 'card.before.noTools' : 'card.before.text');
  return {
    title: usedBy(tools, unsure),
    ...(critical > 0 ? { badge: i18n.t('card.before.critical', critical) } : {}),
    text,
    buttons: [
      plain(i18n.t(tools === 0 ? 'card.before.list' : 'card.before.see'), 'open-tools'),
      // The trial asks Pipedrive as the check does: it is offered where that was allowed.
      ...(liveCheck ? [plain(i18n.t('card.trial.try'), 'try-token')] : []),
    ],
  };
}

function usedBy(tools: number, unsure: number): string {
  const sure = tools - unsure;
  if (unsure === 0) return i18n.t('card.before.title', tools);
  if (sure === 0) return i18n.t('card.before.mayUse', unsure);
  return i18n.t('card.before.usedAndMayUse', sure, { sure: count(sure), unsure: count(unsure) });
}

/** What a face of the card says and offers. */
export function facePlan(view: ViewOf<Face>, scene: Scene): Plan {
  const plan = FACES[view.face] as (view: ViewOf<Face>, scene: Scene) => Plan;
  return plan(view, scene);
}
