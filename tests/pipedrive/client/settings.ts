import { h } from './dom.ts';

export type SettingsPage = 'account' | 'companies' | 'api' | 'webhooks' | 'usage' | 'fields';

/** The tabs of Personal preferences (facts, section 1). */
const TABS: readonly { page: SettingsPage; path: string; title: string }[] = [
  { page: 'account', path: '/settings/account', title: 'Account' },
  { page: 'companies', path: '/settings/companies', title: 'Your companies' },
  { page: 'api', path: '/settings/api', title: 'API' },
];

const OTHERS: readonly { page: SettingsPage; path: string; title: string; group: string }[] = [
  { page: 'webhooks', path: '/settings/webhooks', title: 'Webhooks', group: 'Tools and apps' },
  { page: 'fields', path: '/settings/fields', title: 'Data fields', group: 'Company' },
  { page: 'usage', path: '/settings/usage-caps/api-usage', title: 'API usage', group: 'Company' },
];

/** In: which settings page is open, and its content. Out: the content with menu and tabs around it. */
export function settings(open: SettingsPage, content: HTMLElement): HTMLElement {
  const personal = TABS.some(({ page }) => page === open);
  const link = (href: string, title: string, current: boolean): HTMLElement =>
    h('a', { href, ...(current ? { 'aria-current': 'page' } : {}) }, title);
  const menu = h(
    'nav',
    { class: 'settings-menu', 'aria-label': 'Settings' },
    h('h3', {}, 'Personal'),
    link('/settings/account', 'Personal preferences', personal),
    ...OTHERS.flatMap(({ page, path, title, group }, index) => [
      ...(OTHERS[index - 1]?.group === group ? [] : [h('h3', {}, group)]),
      link(path, title, page === open),
    ]),
  );
  const tabs = TABS.map(({ page, path, title }) => {
    const selected = String(page === open);
    return h('a', { href: path, role: 'tab', 'aria-selected': selected, 'data-test': `tab-${page}` }, title);
  });
  const body = h('section', { class: 'settings-body' });
  if (personal) {
    body.append(h('h1', {}, 'Personal preferences'), h('div', { class: 'tabs', role: 'tablist' }, ...tabs));
  }
  body.append(content);
  return h('div', { class: 'settings' }, menu, body);
}
