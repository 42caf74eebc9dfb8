import type { SessionData } from '../app/data.ts';
import { avatar } from './avatar.ts';
import { h } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import type { Place } from './router.ts';

const SECTIONS: readonly { path: string; title: string; icon: IconName }[] = [
  { path: '/leads', title: 'Leads', icon: 'leads' },
  { path: '/deals', title: 'Deals', icon: 'deals' },
  { path: '/activities', title: 'Activities', icon: 'activities' },
  { path: '/persons', title: 'Contacts', icon: 'contacts' },
  { path: '/insights', title: 'Insights', icon: 'insights' },
];

export interface Frame {
  element: HTMLElement;
  /** Where pages go. */
  main: HTMLElement;
  /** Shows in the rail and the top bar which place is open. */
  mark(place: Place): void;
}

/** In: who is signed in. Out: what is around every page: the rail, the top bar, the avatar's menu. */
export function frame(session: SessionData): Frame {
  const links = SECTIONS.map(({ path, title, icon: name }) =>
    h('a', { href: path, class: 'rail-link', title, 'data-test': `nav-${title.toLowerCase()}` }, icon(name)),
  );
  const title = h('span', { class: 'top-title' });
  const main = h('main', { class: 'main' });
  const search = h('label', { class: 'search' }, icon('search'), h('input', { type: 'search', placeholder: 'Search' }));
  const element = h(
    'div',
    { class: 'frame' },
    h('nav', { class: 'rail', 'aria-label': 'Main' }, h('span', { class: 'mark' }, 'p'), ...links),
    h('header', { class: 'top' }, title, search, accountMenu(session)),
    main,
  );
  const mark = (place: Place): void => {
    const section = place.name === 'deal' ? 'Deals' : place.name === 'soon' ? place.title : SECTION_OF[place.name];
    title.textContent = section ?? 'Settings';
    for (const link of links) link.classList.toggle('open', link.title === section);
  };
  return { element, main, mark };
}

const SECTION_OF: Partial<Record<Place['name'], string>> = { deals: 'Deals' };

/** The avatar at the top right and what it opens; "Personal preferences" leads to the API tab (facts, section 1). */
function accountMenu({ user, company }: SessionData): HTMLElement {
  const button = h(
    'button',
    { type: 'button', class: 'avatar-button', 'aria-haspopup': 'menu', 'aria-label': user.name, 'data-test': 'avatar' },
    avatar(user.name),
  );
  const item = (href: string, text: string): HTMLElement => h('a', { href, role: 'menuitem' }, text);
  const logOut = item('/auth/logout', 'Log out');
  logOut.setAttribute('data-reload', '');
  const menu = h(
    'div',
    { class: 'menu', role: 'menu', hidden: '' },
    h('div', { class: 'menu-who' }, h('b', {}, user.name), h('span', {}, company)),
    item('/settings/account', 'Personal preferences'),
    item('/settings/webhooks', 'Tools and apps'),
    item('/settings/companies', 'Your companies'),
    logOut,
  );
  // `toggleAttribute` leaves the page's tree alone where nothing changes; setting `hidden` at every click would not.
  const show = (open: boolean): void => {
    menu.toggleAttribute('hidden', !open);
  };
  document.addEventListener('click', ({ target }) => {
    show(target instanceof Node && button.contains(target) && menu.hasAttribute('hidden'));
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(false);
  });
  return h('div', { class: 'account' }, button, menu);
}
