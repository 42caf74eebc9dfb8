import { h } from '../client/dom.ts';
import { hooked } from '../hooks.ts';
import { DOTS, usualTab, VALUE } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** Dots until "Reveal" is pressed, and the token nowhere in the page before; a new token is masked again. */
export const masked: Skin = {
  title: 'Masked until "Reveal" is pressed',
  facts: { ...USUAL, reveal: true, shownIn: 'text' },
  render: (tab) => {
    const value = h('code', { class: 'token-text', ...VALUE });
    const reveal = h('button', { type: 'button', class: 'button', ...hooked('reveal') });
    let token: string | null = null;
    let open = false;
    const draw = (): void => {
      value.textContent = open ? token : token && DOTS;
      reveal.textContent = open ? 'Hide' : 'Reveal';
    };
    const write = (shown: string): void => {
      token = shown;
      open = false;
      draw();
    };
    reveal.addEventListener('click', () => {
      open = !open;
      draw();
    });
    draw();
    usualTab(tab, { value, write, beside: [reveal] });
  },
};
