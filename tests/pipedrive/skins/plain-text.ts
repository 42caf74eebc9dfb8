import { h } from '../client/dom.ts';
import { usualTab, VALUE } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** The token as text, in no field at all. */
export const plainText: Skin = {
  title: 'Plain text',
  facts: { ...USUAL, shownIn: 'text' },
  render: (tab) => {
    const value = h('code', { class: 'token-text', ...VALUE });
    usualTab(tab, {
      value,
      write: (token) => {
        value.textContent = token;
      },
    });
  },
};
