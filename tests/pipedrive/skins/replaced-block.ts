import { h } from '../client/dom.ts';
import { tokenInput, usualTab } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** With a new token the whole block is thrown away, heading and all, and built anew. */
export const replacedBlock: Skin = {
  title: 'Whole block replaced with each new token',
  facts: USUAL,
  render: (tab) => {
    const draw = (token: string | null): void => {
      const block = h('div', { class: 'block' });
      usualTab({ ...tab, root: block, token }, { ...tokenInput(tab), change: draw });
      tab.root.replaceChildren(block);
    };
    draw(tab.token);
  },
};
