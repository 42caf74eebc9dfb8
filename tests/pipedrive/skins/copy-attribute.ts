import { h } from '../client/dom.ts';
import { DOTS, usualTab, VALUE } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** Dots for people; the token only in an attribute of the button that copies it. */
export const copyAttribute: Skin = {
  title: 'Only in an attribute of the Copy button',
  facts: { ...USUAL, shownIn: 'attribute' },
  render: (tab) => {
    const value = h('span', { class: 'token-text', ...VALUE });
    usualTab(tab, {
      value,
      write: (token, copy) => {
        value.textContent = DOTS;
        copy.setAttribute('data-clipboard-text', token);
      },
    });
  },
};
