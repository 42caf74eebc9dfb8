import type { SessionData } from '../../app/data.ts';
import { avatar } from '../avatar.ts';
import { h } from '../dom.ts';

/** Personal preferences > Account. */
export function accountPage({ user, company }: SessionData): HTMLElement {
  const field = (label: string, value: string): HTMLElement =>
    h('label', { class: 'field' }, h('span', {}, label), h('input', { type: 'text', value, readonly: '' }));
  return h(
    'div',
    { class: 'panel' },
    h('div', { class: 'person' }, avatar(user.name), h('b', {}, user.name)),
    field('Name', user.name),
    field('E-mail', user.email),
    field('Company', company),
    field('Role', user.admin ? 'Admin' : 'Regular user'),
    field('Language', 'English (US)'),
  );
}
