import type { SessionData } from '../../app/data.ts';
import { h } from '../dom.ts';

/** Personal preferences > Your companies: where else the user is, with the way there. */
export function companiesPage({ companies }: SessionData): HTMLElement {
  const rows = companies.map(({ name, domain, url, current }) =>
    h(
      'li',
      { class: 'row' },
      h('b', {}, name),
      h('span', { class: 'hint' }, `${domain}.pipedrive.com`),
      current ? h('span', { class: 'label' }, 'Open now') : h('a', { href: url, class: 'button' }, 'Switch'),
    ),
  );
  return h('div', { class: 'panel' }, h('h2', {}, 'Your companies'), h('ul', { class: 'rows' }, ...rows));
}
