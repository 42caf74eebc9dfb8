import { h } from '../client/dom.ts';
import { keyInput } from '../client/key-table.ts';
import { masked } from './masked.ts';
import type { Skin } from './skin.ts';

/** The token is hidden at first, and a key that is none can be read all the time, with a button that makes a new one. */
export const keyBeside: Skin = {
  title: 'Masked, beside a signing key with a button of its own',
  facts: masked.facts,
  render: async (tab) => {
    const keys = (await tab.keys()).company.map(({ key }) => key);
    if (tab.signal.aborted) return;
    await masked.render(tab);
    const { input, button } = keyInput(keys[0] ?? '', 'Copy');
    const make = h('button', { type: 'button', class: 'link' }, 'Generate new key');
    make.addEventListener('click', () => {
      keys.push(keys.shift() ?? '');
      input.value = keys[0] ?? '';
    });
    tab.root.append(h('div', { class: 'block' }, h('h2', {}, 'Signing key'), input, button, make));
  },
};
