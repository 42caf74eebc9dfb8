import type { KeyData } from '../app/data.ts';
import { type Hook, hooked } from '../hooks.ts';
import { copyText } from './copy.ts';
import { h } from './dom.ts';

type Field = KeyData['fields'][number];

/** A read-only input with a button that copies it. */
export interface KeyInput {
  input: HTMLInputElement;
  button: HTMLButtonElement;
}

/** Out: a key as it is shown everywhere in the settings; `label` is what its button says. */
export function keyInput(key: string, label: string): KeyInput {
  const input = h('input', { class: 'token-field', type: 'text', readonly: '', value: key });
  const button = h('button', { type: 'button', class: 'button' }, label);
  button.addEventListener('click', () => void copyText(input.value));
  return { input, button };
}

/** Out: a table of custom fields with their keys, `perPage` at a time; a page turned changes the values in the same inputs. */
export function keyTable(fields: readonly Field[], perPage: number): HTMLElement {
  const rows = fields.slice(0, perPage).map(({ name, type, key }) => {
    const cells = { name: h('td', {}, name), type: h('td', { class: 'hint' }, type), ...keyInput(key, 'Copy API key') };
    return { ...cells, row: h('tr', {}, cells.name, cells.type, h('td', {}, cells.input), h('td', {}, cells.button)) };
  });
  const pages = Math.ceil(fields.length / perPage);
  const number = h('span', { class: 'hint' }, `Page 1 of ${pages}`);
  let page = 0;
  const turn = (step: number): void => {
    page = (page + step + pages) % pages;
    number.textContent = `Page ${page + 1} of ${pages}`;
    rows.forEach(({ row, name, type, input }, index) => {
      const field = fields[page * perPage + index];
      row.hidden = field === undefined;
      if (field === undefined) return;
      name.textContent = field.name;
      type.textContent = field.type;
      input.value = field.key;
    });
  };
  const button = (label: string, hook: Hook, step: number): HTMLElement => {
    const made = h('button', { type: 'button', class: 'button', ...hooked(hook) }, label);
    made.addEventListener('click', () => turn(step));
    return made;
  };
  const heads = ['Field', 'Type', 'API key', ''].map((text) => h('th', {}, text));
  return h(
    'div',
    { class: 'keys' },
    h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows.map(({ row }) => row))),
    h('div', { class: 'paging' }, button('Previous', 'previous', -1), number, button('Next', 'next', 1)),
  );
}
