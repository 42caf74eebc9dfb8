import { h } from '../client/dom.ts';
import { usualTab } from './parts.ts';
import type { Skin } from './skin.ts';

/** The token as text, in no field at all. */
export const plainText: Skin = {
  title: 'Plain text',
  render: (tab) => {
    const value = h('code', { class: 'token-text', 'data-test': 'api-token' });
    usualTab(tab, {
      value,
      write: (token) => {
        value.textContent = token;
      },
    });
  },
};
