import { copyText } from '../client/copy.ts';
import { openDialog } from '../client/dialog.ts';
import { h } from '../client/dom.ts';
import { tokenInput, usualTab } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** Old and new token side by side in a dialog; the field changes only when that is closed. */
export const bothInDialog: Skin = {
  title: 'Old and new token both in a dialog',
  facts: { ...USUAL, closes: true },
  render: (tab) => {
    const { value, write } = tokenInput(tab);
    const change = async (token: string): Promise<void> => {
      const old = value.value;
      const content = [
        ...(old === '' ? [] : [part('Your old token', old, 'no longer works')]),
        part('Your new token', token, 'works from now on'),
      ];
      const buttons = [{ hook: 'close', label: 'Done' }] as const;
      await openDialog({ title: 'A new token was generated', content, buttons, signal: tab.signal });
      write(token);
    };
    usualTab(tab, { value, write, change, quiet: true });
  },
};

function part(before: string, token: string, after: string): HTMLElement {
  const copy = h('button', { type: 'button', class: 'button' }, 'Copy');
  copy.addEventListener('click', () => void copyText(token));
  return h('p', { class: 'dialog-token' }, `${before} `, h('code', {}, token), ` ${after}. `, copy);
}
