import { ArrowLeft, KeyRound, ListPlus } from 'lucide-preact';
import { i18n } from '#i18n';
import { Button } from '../ui/button';
import type { WelcomeProps } from './welcome-page';

/** What helps most on a quiet day: a list of tools, and one look at the token. */
export function Ready({ actions, onBack }: { actions: WelcomeProps['actions']; onBack: () => void }) {
  return (
    <div class="page page--narrow welcome">
      <div class="panel__head">
        <Button kind="quiet" icon={ArrowLeft} iconOnly onPress={onBack}>
          {i18n.t('popup.back')}
        </Button>
        <h1 tabIndex={-1}>{i18n.t('welcome.readyTitle')}</h1>
      </div>
      <ol class="steps">
        <li class="steps__step">
          <div>
            <h2>{i18n.t('welcome.readyTools')}</h2>
            <p class="muted">{i18n.t('welcome.readyToolsHint')}</p>
          </div>
          <Button kind="main" icon={ListPlus} onPress={actions.openTools}>
            {i18n.t('tools.add')}
          </Button>
        </li>
        <li class="steps__step">
          <div>
            <h2>{i18n.t('welcome.readyToken')}</h2>
            <p class="muted">{i18n.t('welcome.readyTokenHint')}</p>
          </div>
          <Button icon={KeyRound} onPress={() => void actions.openApiTab(null)}>
            {i18n.t('welcome.openApiTab')}
          </Button>
        </li>
      </ol>
    </div>
  );
}
