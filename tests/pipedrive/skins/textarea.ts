import { h } from '../client/dom.ts';
import { usualTab, VALUE } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** A read-only text area, which shows its property while its text keeps the token that the page was built with. */
export const textarea: Skin = {
  title: 'Text area whose own text goes stale',
  facts: USUAL,
  render: (tab) => {
    const value = h('textarea', { class: 'token-field', readonly: '', rows: '2', ...VALUE }, tab.token ?? '');
    usualTab(tab, {
      value,
      write: (token) => {
        value.value = token;
      },
    });
  },
};
