import { h } from '../client/dom.ts';
import { usualTab } from './parts.ts';
import type { Skin } from './skin.ts';

/** The token in a read-only input; a new one replaces the value, as attribute and as property. */
export const readonlyInput: Skin = {
  title: 'Read-only input',
  render: (tab) => {
    const input = h('input', {
      class: 'token-field',
      type: 'text',
      readonly: '',
      'data-test': 'api-token',
      'aria-label': tab.words.heading,
    });
    const write = (token: string): void => {
      input.setAttribute('value', token);
      input.value = token;
    };
    usualTab(tab, { value: input, write });
  },
};
