import { copyText } from '../client/copy.ts';
import { h } from '../client/dom.ts';
import { icon } from '../client/icons.ts';
import { COPY, GENERATE, generation, VALUE } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** The token in pieces, so that it may wrap, and buttons with an icon for a label. */
export const iconButtons: Skin = {
  title: 'Split over several elements, icons for buttons',
  facts: { ...USUAL, shownIn: 'text' },
  render: (tab) => {
    const { root, words } = tab;
    const value = h('span', { class: 'token-text', ...VALUE });
    const write = (token: string): void => {
      const pieces = token.match(/.{1,8}/g) ?? [];
      value.replaceChildren(...pieces.flatMap((piece) => [h('span', {}, piece), h('wbr')]));
    };
    const copy = h('button', { type: 'button', class: 'button', title: words.copy, ...COPY }, icon('copy'));
    const anew = h('button', { type: 'button', class: 'button', title: words.generate, ...GENERATE }, icon('anew'));
    copy.addEventListener('click', () => void copyText(value.textContent ?? ''));
    anew.addEventListener('click', generation(tab, { made: write }));
    if (tab.token !== null) write(tab.token);
    root.append(h('h2', {}, words.heading), h('p', { class: 'hint' }, words.explanation));
    root.append(h('div', { class: 'token-row' }, value, copy, anew));
  },
};
