import { h } from '../client/dom.ts';
import { hooked } from '../hooks.ts';
import { tokenInput, usualTab } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** A password field, which a button turns into a text field and back. */
export const password: Skin = {
  title: 'Password field with "Show"',
  facts: USUAL,
  render: (tab) => {
    const { value, write } = tokenInput(tab, 'password');
    const show = h('button', { type: 'button', class: 'button', ...hooked('reveal') }, 'Show');
    show.addEventListener('click', () => {
      const hidden = value.type === 'password';
      value.type = hidden ? 'text' : 'password';
      show.textContent = hidden ? 'Hide' : 'Show';
    });
    usualTab(tab, { value, write, beside: [show] });
  },
};
