import { h } from '../client/dom.ts';
import { usualTab, VALUE } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/**
 * The token only as an input's `value` property. When it changes, nothing in the page's tree changes: no attribute, no
 * node, no text, and no toast, so nothing wakes a MutationObserver.
 */
export const controlledInput: Skin = {
  title: 'Controlled input: its value changes with no DOM mutation',
  facts: USUAL,
  render: (tab) => {
    const input = h('input', {
      class: 'token-field',
      type: 'text',
      spellcheck: 'false',
      ...VALUE,
      'aria-label': tab.words.heading,
    });
    let shown = '';
    const write = (token: string): void => {
      shown = token;
      input.value = token;
    };
    // Not read-only by attribute: typing is undone, as a framework does that owns the value.
    input.addEventListener('input', () => write(shown));
    usualTab(tab, { value: input, write, quiet: true });
  },
};
