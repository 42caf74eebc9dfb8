import type { BoardData } from '../../app/data.ts';
import { avatar } from '../avatar.ts';
import { calls } from '../calls.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { money } from '../money.ts';

type Card = BoardData['deals'][number];

/** The pipeline as a board, with a page's weight as in the real app: over 2,000 elements. */
export function dealsPage(): HTMLElement {
  const summary = h('span', { class: 'board-sum', 'data-test': 'board-summary' });
  const add = h('button', { type: 'button', class: 'button green', 'data-test': 'add-deal' }, icon('plus'), 'Deal');
  const board = h('div', { class: 'board', 'data-test': 'board' });
  void calls.board().then(({ stages, deals }) => {
    summary.textContent = `${total(deals)} · ${deals.length} deals`;
    board.append(
      ...stages.map(({ id, name }) =>
        column(
          name,
          deals.filter(({ stageId }) => stageId === id),
        ),
      ),
    );
  });
  return h('div', { class: 'deals' }, h('div', { class: 'board-bar' }, add, summary), board);
}

function column(name: string, deals: readonly Card[]): HTMLElement {
  const head = h(
    'header',
    { class: 'stage-head' },
    h('h2', {}, name),
    h('span', { class: 'hint' }, `${total(deals)} · ${deals.length} deals`),
  );
  const cards = h('ul', { class: 'cards' }, ...deals.map((deal) => h('li', {}, card(deal))));
  return h('section', { class: 'stage', 'data-test': 'stage' }, head, cards);
}

function card(deal: Card): HTMLElement {
  const labels = deal.labels.map((label) => h('span', { class: `label ${label.toLowerCase()}` }, label));
  const state = deal.stale ? 'late' : 'fine';
  return h(
    'a',
    { class: 'card', href: `/deal/${deal.id}`, 'data-test': 'deal-card', 'data-deal-id': String(deal.id) },
    h('div', { class: 'labels' }, ...labels),
    h('div', { class: 'card-title' }, h('strong', {}, deal.title)),
    h('div', { class: 'card-who' }, h('span', {}, deal.organisation), h('span', {}, deal.person)),
    h(
      'div',
      { class: 'card-foot' },
      avatar(deal.owner),
      h('span', { class: 'value' }, money(deal.value, deal.currency)),
      h('span', { class: `next ${state}` }, icon('next')),
    ),
  );
}

function total(deals: readonly Card[]): string {
  const sum = deals.reduce((value, deal) => value + deal.value, 0);
  return money(sum, deals[0]?.currency ?? 'EUR');
}
