import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/button';
import { Logo } from '../ui/logo';
import type { PopupActions } from './actions';
import { useKeepFocus } from './keep-focus';

/** The popup's frame: name, the ways to the dashboard, and the screen below. */
export function Shell({
  openDashboard,
  screen,
  notice,
  children,
}: {
  openDashboard: PopupActions['openDashboard'];
  /** Names what is shown, so that the focus can follow when it changes. */
  screen: string;
  /** What is to be said on every screen, above it. */
  notice?: ComponentChildren;
  children: ComponentChildren;
}) {
  const root = useRef<HTMLElement>(null);
  useKeepFocus(root, screen);
  return (
    <div class="popup">
      <header class="popup__bar">
        <Logo />
        {/* Links: a button "Now" is an answer to when the token was replaced. */}
        <nav class="popup__nav" aria-label={i18n.t('popup.nav')}>
          <Button kind="quiet" role="link" onPress={() => openDashboard('#/now')}>
            {i18n.t('dashboard.now')}
          </Button>
          <Button kind="quiet" role="link" onPress={() => openDashboard('#/tools')}>
            {i18n.t('popup.tools')}
          </Button>
        </nav>
      </header>
      <main class="popup__main" ref={root}>
        {notice}
        {children}
      </main>
    </div>
  );
}
