import { Activity, History, Settings, UsersRound, Wrench } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Logo } from '../ui/logo';

/** The pages that the navigation leads to. */
const PAGES = [
  { path: '/now', icon: Activity, label: () => i18n.t('dashboard.now') },
  { path: '/tools', icon: Wrench, label: () => i18n.t('dashboard.tools') },
  { path: '/people', icon: UsersRound, label: () => i18n.t('dashboard.people') },
  { path: '/history', icon: History, label: () => i18n.t('dashboard.history') },
  { path: '/settings', icon: Settings, label: () => i18n.t('dashboard.settings') },
] as const;

/** The dashboard's frame: navigation, then the page of the path (`/tools`). A page's heading takes the focus when it is opened. */
export function Layout({
  path,
  notice,
  children,
}: {
  path: string;
  /** What is to be said on every page, above it. */
  notice?: ComponentChildren;
  children: ComponentChildren;
}) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useLayoutEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [path]);
  return (
    <div class="dashboard">
      <header class="dashboard__side">
        <Logo />
        <nav class="nav" aria-label={i18n.t('dashboard.nav')}>
          {PAGES.map(({ path: target, icon: Icon, label }) => {
            const current = path === target || path.startsWith(`${target}/`);
            return (
              <a key={target} class="nav__link" href={`#${target}`} aria-current={current ? 'page' : undefined}>
                <Icon class="icon" aria-hidden="true" />
                <span>{label()}</span>
              </a>
            );
          })}
        </nav>
      </header>
      <main class="dashboard__main" ref={main}>
        {notice}
        {children}
      </main>
    </div>
  );
}

/** What stands where no page is. */
export function NotFound() {
  return (
    <div class="page">
      <h1 tabIndex={-1}>{i18n.t('dashboard.notFound')}</h1>
      <a href="#/now">{i18n.t('dashboard.toNow')}</a>
    </div>
  );
}
