import { calls } from '../calls.ts';
import { h } from '../dom.ts';

/** Settings > API usage: how much of the daily budget is spent. */
export function usagePage(): HTMLElement {
  const text = h('p', { class: 'hint' });
  const meter = h('meter', { min: '0', class: 'meter' });
  void calls.usage().then(({ spent, budget }) => {
    meter.max = budget;
    meter.value = spent;
    const number = (value: number): string => value.toLocaleString('en-GB');
    text.textContent = `${number(spent)} of ${number(budget)} units spent since midnight UTC, by all tools together.`;
  });
  return h('div', { class: 'panel' }, h('h2', {}, 'API usage'), meter, text);
}
