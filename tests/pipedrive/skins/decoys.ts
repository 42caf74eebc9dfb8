import type { KeyData } from '../app/data.ts';
import { h } from '../client/dom.ts';
import { keyInput, keyTable } from '../client/key-table.ts';
import { wait } from '../client/wait.ts';
import { tokenInput, usualTab } from './parts.ts';
import { type ApiTab, type Skin, USUAL } from './skin.ts';

/** Keys that look like the token, made like its own field, before it and after it. */
export const decoys: Skin = {
  title: 'Look-alike keys before and after it',
  facts: USUAL,
  render: async (tab) => {
    const keys = await tab.keys();
    if (tab.signal.aborted) return;
    tab.root.classList.add('wide');
    tab.root.append(companyKeys(keys), fieldKeys('Deal fields', keys.fields.slice(0, 10)));
    token(tab);
    tab.root.append(fieldKeys('Other fields', keys.fields.slice(10)));
  },
};

/** Only keys that look like the token at first; the token itself comes when one may have been taken for it. */
export const decoysBefore: Skin = {
  title: 'Look-alike keys first, the token later',
  facts: { ...USUAL, settlesIn: 5000 },
  render: async (tab) => {
    const keys = await tab.keys();
    if (tab.signal.aborted) return;
    tab.root.classList.add('wide');
    tab.root.append(companyKeys(keys), fieldKeys('Custom fields', keys.fields));
    if (await wait(1500, tab.signal)) token(tab);
  },
};

function token(tab: ApiTab): void {
  const into = h('div', { class: 'block' });
  usualTab(tab, { ...tokenInput(tab), into });
  tab.root.append(into);
}

function fieldKeys(title: string, fields: KeyData['fields']): HTMLElement {
  return h('div', { class: 'block' }, h('h2', {}, title), keyTable(fields, 4));
}

function companyKeys({ company }: KeyData): HTMLElement {
  const rows = company.map(({ name, key }) => {
    const { input, button } = keyInput(key, 'Copy');
    return h('div', { class: 'block' }, h('h3', {}, `${name} key`), h('div', { class: 'token-row' }, input, button));
  });
  return h('div', {}, h('h2', {}, 'Company keys'), ...rows);
}
