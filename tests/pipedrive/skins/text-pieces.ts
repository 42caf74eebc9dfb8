import { h } from '../client/dom.ts';
import { usualTab, VALUE } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** A box that looks editable and is not; a new token changes its text nodes in place, one after the other. */
export const textPieces: Skin = {
  title: 'Box with several text nodes, changed in place',
  facts: { ...USUAL, shownIn: 'text' },
  render: (tab) => {
    const value = h('div', { class: 'token-text', contenteditable: 'false', role: 'textbox', ...VALUE });
    const nodes = Array.from({ length: 4 }, () => document.createTextNode(''));
    value.append(...nodes);
    usualTab(tab, {
      value,
      write: (token) => {
        nodes.forEach((node, index) => {
          node.data = token.slice(index * 10, index * 10 + 10);
        });
      },
    });
  },
};
