import { calls } from '../calls.ts';
import { h } from '../dom.ts';
import { keyTable } from '../key-table.ts';

/** Settings > Data fields: custom fields with their API keys, which look like tokens and are none. */
export function fieldsPage(): HTMLElement {
  const page = h('div', { class: 'panel wide' }, h('h2', {}, 'Data fields'));
  void calls.keys().then(({ fields }) => page.append(keyTable(fields, 10)));
  return page;
}
