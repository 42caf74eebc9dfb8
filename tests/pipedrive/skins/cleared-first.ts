import { wait } from '../client/wait.ts';
import { tokenInput, usualTab } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

const PAUSE = 2000;

/** The field is emptied as soon as a new token is asked for, and filled two seconds after the answer. */
export const clearedFirst: Skin = {
  title: 'Emptied at once, filled later',
  facts: { ...USUAL, changesIn: 5000 },
  render: (tab) => {
    const { value, write } = tokenInput(tab);
    let before = '';
    usualTab(tab, {
      value,
      write,
      // A second press, where it is not ignored, finds the field empty already.
      started: () => {
        before = value.value || before;
        write('');
      },
      change: async (token) => {
        if (await wait(PAUSE, tab.signal)) write(token);
      },
      failed: () => write(before),
    });
  },
};
