/** A place in the app. `deal` is the number in `/deal/12`. */
export type Place =
  | { name: 'deals' | 'account' | 'companies' | 'api' | 'webhooks' | 'usage' | 'fields' | 'missing' }
  | { name: 'deal'; deal: number }
  | { name: 'soon'; title: string };

const PATHS: Record<string, Place> = {
  '/deals': { name: 'deals' },
  '/pipeline': { name: 'deals' },
  '/settings': { name: 'account' },
  '/settings/account': { name: 'account' },
  '/settings/companies': { name: 'companies' },
  '/settings/api': { name: 'api' },
  '/settings/personal/api': { name: 'api' },
  '/settings/webhooks': { name: 'webhooks' },
  '/settings/fields': { name: 'fields' },
  '/settings/usage-caps/api-usage': { name: 'usage' },
  '/leads': { name: 'soon', title: 'Leads' },
  '/activities': { name: 'soon', title: 'Activities' },
  '/persons': { name: 'soon', title: 'Contacts' },
  '/insights': { name: 'soon', title: 'Insights' },
};

/** In: an address. Out: the place it names; the API tab also by its older addresses (facts, section 1). */
export function placeOf({ pathname, hash }: Location): Place {
  const path = pathname.replace(/^\/embedded\//, '/settings/').replace(/\/+$/, '');
  if (path === '/settings' && hash === '#api') return { name: 'api' };
  const deal = /^\/deal\/(\d+)$/.exec(path)?.[1];
  return deal === undefined ? (PATHS[path] ?? { name: 'missing' }) : { name: 'deal', deal: Number(deal) };
}

/** Goes to a path of the app without a reload. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new Event('app-navigate'));
}

/** Calls `show` at every navigation: by links inside the app, by the browser's buttons, by a changed hash. */
export function onNavigate(show: () => void): void {
  addEventListener('app-navigate', show);
  addEventListener('popstate', show);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.origin !== location.origin || link.hasAttribute('data-reload')) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  });
}
