import type { SessionData } from '../app/data.ts';
import { calls } from './calls.ts';
import { embeddedSkin, takeChoices } from './choices.ts';
import { h } from './dom.ts';
import { frame } from './frame.ts';
import { accountPage } from './pages/account.ts';
import { apiTab } from './pages/api.ts';
import { companiesPage } from './pages/companies.ts';
import { dealPage } from './pages/deal.ts';
import { dealsPage } from './pages/deals.ts';
import { fieldsPage } from './pages/fields.ts';
import { usagePage } from './pages/usage.ts';
import { webhooksPage } from './pages/webhooks.ts';
import { onNavigate, type Place, placeOf } from './router.ts';
import { settings } from './settings.ts';

/** In: what ends when the page is left. Out: the page's content, empty at first where it has to be fetched. */
function pageFor(place: Place, session: SessionData, signal: AbortSignal): HTMLElement {
  switch (place.name) {
    case 'deals':
      return dealsPage();
    case 'deal':
      return dealPage(place.deal);
    case 'account':
      return settings('account', accountPage(session));
    case 'companies':
      return settings('companies', companiesPage(session));
    case 'api':
      return settings('api', apiTab(signal));
    case 'webhooks':
      return settings('webhooks', webhooksPage());
    case 'fields':
      return settings('fields', fieldsPage());
    case 'usage':
      return settings('usage', usagePage());
    case 'soon':
      return h('div', { class: 'empty' }, h('h1', {}, place.title), h('p', {}, 'Nothing here yet.'));
    case 'missing':
      return h('div', { class: 'empty' }, h('h1', {}, 'Page not found'));
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the app');
if (root.dataset.place === 'embedded') {
  root.append(apiTab(new AbortController().signal, embeddedSkin()));
} else {
  takeChoices();
  const session = await calls.session();
  const { element, main, mark } = frame(session);
  root.append(element);
  let open = new AbortController();
  const show = (): void => {
    open.abort();
    open = new AbortController();
    const place = placeOf(location);
    main.replaceChildren(pageFor(place, session, open.signal));
    mark(place);
    document.title = `${place.name === 'deals' ? 'Deals' : 'Settings'} - ${session.company}`;
  };
  onNavigate(show);
  show();
}
