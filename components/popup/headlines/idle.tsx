import { Crosshair, KeyRound } from 'lucide-preact';
import { i18n } from '#i18n';
import { age, count, when } from '../../format';
import { Button } from '../../ui/button';
import { accountWords } from '../../words';
import { Headline } from '../headline';
import type { HeadlineProps } from '../props';

export function NothingSeen({ page, actions, attempt }: HeadlineProps<'nothing-seen'>) {
  return (
    <Headline title={i18n.t('popup.nothingSeen.headline')} hint={i18n.t('popup.nothingSeen.hint')}>
      <Button
        kind="main"
        icon={KeyRound}
        busy={attempt.busy}
        onPress={() => void attempt.run(() => actions.openApiTab(page.company))}
      >
        {i18n.t('popup.nothingSeen.button')}
      </Button>
    </Headline>
  );
}

export function NotUnderstood({ situation: { taught }, actions, attempt }: HeadlineProps<'not-understood'>) {
  return (
    <Headline
      title={i18n.t('popup.notUnderstood.headline')}
      hint={i18n.t(taught ? 'popup.notUnderstood.gone' : 'popup.notUnderstood.hint')}
    >
      <Button kind="main" icon={Crosshair} busy={attempt.busy} onPress={() => void attempt.run(actions.pointAtToken)}>
        {i18n.t('popup.notUnderstood.button')}
      </Button>
    </Headline>
  );
}

export function Masked({ actions, attempt }: HeadlineProps<'masked'>) {
  return (
    <Headline title={i18n.t('popup.masked.headline')} hint={i18n.t('popup.masked.hint')}>
      <Button icon={Crosshair} busy={attempt.busy} onPress={() => void attempt.run(actions.pointAtToken)}>
        {i18n.t('popup.notUnderstood.button')}
      </Button>
    </Headline>
  );
}

export function Quiet({ situation: { account, tools }, now, onStart }: HeadlineProps<'quiet'>) {
  const { token } = account;
  if (token === null) return null;
  const title = i18n.t('popup.quiet.headline', tools, [count(tools), age(token.since, now)]);
  const seen = i18n.t('popup.quiet.hint', { account: accountWords(account), when: when(token.seenAt, now) });
  return (
    <Headline title={title} hint={tools === 0 ? `${seen} ${i18n.t('popup.quiet.listFirst')}` : seen}>
      <Button kind="main" onPress={() => onStart('replace')}>
        {i18n.t('popup.replace')}
      </Button>
    </Headline>
  );
}
