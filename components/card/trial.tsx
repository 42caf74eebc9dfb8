import { i18n } from '#i18n';
import type { TrialEnd } from '../../utils/core/check';
import type { FirstPage } from '../../utils/core/pages';
import type { TrialView } from '../../utils/core/screen/card';
import type { Plan } from './faces';

type End = NonNullable<TrialView['end']>;

/** What Pipedrive's answer means, for somebody who makes their first call. */
const WORDS: Record<TrialEnd, (end: End, company: string) => { title: string; text: string }> = {
  valid: ({ user }, company) => ({
    title: i18n.t('card.trial.valid'),
    text: user === null ? i18n.t('card.trial.validText', { company }) : i18n.t('card.trial.validOf', { user, company }),
  }),
  refused: () => ({ title: i18n.t('card.trial.refused'), text: i18n.t('card.trial.refusedText') }),
  limited: () => ({ title: i18n.t('card.trial.limited'), text: i18n.t('card.trial.limitedText') }),
  'no-token': () => ({ title: i18n.t('card.trial.noToken'), text: i18n.t('card.trial.noTokenText') }),
  unknown: () => ({ title: i18n.t('card.trial.unknown'), text: i18n.t('card.trial.unknownText') }),
};

/** Words and buttons of a trial of the token. */
export function trialPlan({ end, company }: TrialView): Plan {
  const leave = (label: string) => ({ label, button: 'leave-trial' as const, main: false });
  if (end === null) {
    const buttons = [leave(i18n.t('card.trial.stop'))];
    return { title: i18n.t('card.trial.asking'), text: i18n.t('card.trial.askingText'), buttons };
  }
  const again = { label: i18n.t('card.trial.again'), button: 'try-token' as const, main: false };
  return {
    ...WORDS[end.verdict](end, company),
    buttons: end.verdict === 'valid' ? [leave(i18n.t('card.trial.done'))] : [again, leave(i18n.t('card.trial.done'))],
  };
}

const NAMES: Record<FirstPage, () => string> = {
  authentication: () => i18n.t('card.trial.page.authentication'),
  usersReference: () => i18n.t('card.trial.page.users'),
  dealsReference: () => i18n.t('card.trial.page.deals'),
  personsReference: () => i18n.t('card.trial.page.persons'),
  activitiesReference: () => i18n.t('card.trial.page.activities'),
  webhooksReference: () => i18n.t('card.trial.page.webhooks'),
};

/** Where Pipedrive tells how to send the token, and what people ask first. */
export function FirstPages({ pages }: { pages: TrialView['pages'] }) {
  return (
    <div class="pages">
      <p class="pages__lead">{i18n.t('card.trial.pages')}</p>
      <ul class="pages__list">
        {pages.map(({ name, url }) => (
          <li key={name}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {NAMES[name]()}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
