import { calls } from '../calls.ts';
import { h } from '../dom.ts';
import { money } from '../money.ts';

/** One deal: its stage, its figures, and who or what changed it. */
export function dealPage(id: number): HTMLElement {
  const page = h('div', { class: 'deal' });
  void calls.deal(id).then(
    ({ deal, owner, stages, changes, fields }) => {
      const stage = stages.findIndex(({ id: stageId }) => stageId === deal.stageId);
      const steps = stages.map(({ name }, index) => h('li', { class: index <= stage ? 'done' : '' }, name));
      const rows = changes.map((change) =>
        h(
          'li',
          { class: 'row' },
          h('b', {}, `${change.field}: ${change.before ?? '-'} → ${change.after ?? '-'}`),
          h('span', { class: 'hint' }, `${change.actor}, ${new Date(change.time).toLocaleString('en-GB')}`),
          h('span', { class: 'label', title: change.agent ?? '' }, change.source),
        ),
      );
      const custom = fields.map(({ name, key, value }) =>
        h(
          'li',
          { class: 'row', 'data-field-key': key },
          h('b', {}, name),
          h('a', { class: 'hint', href: `/deal/${id}?field=${key}`, id: `field-${key}` }, value),
          h('a', { class: 'link', href: `/deals?filter=${key}` }, 'Find deals like this'),
        ),
      );
      page.append(
        h('h1', {}, deal.title),
        h('p', { class: 'hint' }, `${money(deal.value, deal.currency)} · ${deal.person} · ${owner}`),
        h('ol', { class: 'steps' }, ...steps),
        h('div', { class: 'panel wide' }, h('h2', {}, 'Details'), h('ul', { class: 'rows' }, ...custom)),
        h('div', { class: 'panel wide' }, h('h2', {}, 'Changelog'), h('ul', { class: 'rows' }, ...rows)),
      );
    },
    () => page.append(h('h1', {}, 'Deal not found')),
  );
  return page;
}
