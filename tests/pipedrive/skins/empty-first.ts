import { HOOK, numberOf } from '../hooks.ts';
import { tokenInput, usualTab } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** Made for a user without a token (`world.removeToken`): an empty field with a hint in it, nothing to copy. */
export const emptyFirst: Skin = {
  title: 'Empty until the first token',
  facts: USUAL,
  render: (tab) => {
    const { value, write } = tokenInput(tab);
    value.placeholder = 'You have no token yet';
    usualTab(tab, {
      value,
      write: (token, copy) => {
        value.removeAttribute('placeholder');
        copy.hidden = false;
        write(token);
      },
    });
    const copy = tab.root.querySelector<HTMLElement>(`[${HOOK}="${numberOf('copy')}"]`);
    if (copy !== null) copy.hidden = tab.token === null;
  },
};
