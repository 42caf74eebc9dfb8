import { calls } from '../calls.ts';
import { h } from '../dom.ts';

/** Settings > Tools and apps > Webhooks: the last attempt of each (facts, section 4, UI pages). */
export function webhooksPage(): HTMLElement {
  const list = h('ul', { class: 'rows' });
  void calls.webhooks().then(({ webhooks }) => {
    const rows = webhooks.map(({ name, url, lastStatus, lastDelivery }) => {
      const ok = lastStatus !== null && lastStatus < 300;
      const time = lastDelivery === null ? 'never' : new Date(lastDelivery).toLocaleString('en-GB');
      return h(
        'li',
        { class: 'row' },
        h('b', {}, name),
        h('span', { class: 'hint' }, url),
        h('span', { class: ok ? 'label good' : 'label bad' }, `${lastStatus ?? '-'} at ${time}`),
      );
    });
    list.append(...rows);
  });
  return h('div', { class: 'panel wide' }, h('h2', {}, 'Webhooks'), list);
}
