import { h } from '../client/dom.ts';
import { INVENTED } from '../client/words/invented.ts';
import { hooked } from '../hooks.ts';
import { generation } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/**
 * Nobody can tell from the page which value is the token: the second of three that look alike, in a language that does
 * not exist, with the button apart from them. Only a person knows. Nothing is found here before they have pointed at it.
 */
export const riddle: Skin = {
  title: 'Riddle: three values that look alike, in no known language',
  facts: { ...USUAL, pointed: true },
  words: INVENTED,
  bare: true,
  render: async (tab) => {
    const { root, words, token, signal } = tab;
    const [before = '', after = ''] = (await tab.keys()).fields.map(({ key }) => key);
    if (signal.aborted) return;
    root.removeAttribute('data-test');
    root.className = 'panel';
    const field = (value: string, names: Record<string, string> = {}): HTMLInputElement =>
      h('input', { type: 'text', disabled: '', class: 'grow', value, ...names });
    const own = field(token ?? '', hooked('value'));
    const made = (fresh: string): void => {
      own.value = fresh;
    };
    const make = h('button', { type: 'button', class: 'button', ...hooked('generate') }, words.generate);
    make.addEventListener('click', generation(tab, { made }));
    const lines = [field(before), own, field(after)].map((one) => h('li', { class: 'line' }, one));
    root.append(h('h2', {}, words.heading), h('ul', {}, ...lines), h('div', {}, h('div', {}, make)));
  },
};
