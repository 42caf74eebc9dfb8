import { tokenInput, usualTab } from './parts.ts';
import { openElement } from './shadow.ts';
import { type Skin, USUAL } from './skin.ts';

/** Custom elements in one another: the value in the inner open shadow root, its label and buttons in the outer one. */
export const openRoots: Skin = {
  title: 'Nested open shadow roots',
  facts: USUAL,
  render: (tab) => {
    const outer = openElement('pd-settings-section');
    const inner = openElement('pd-secret-box');
    inner.element.className = 'grow';
    const { value, write } = tokenInput(tab);
    value.classList.add('full');
    inner.root.append(value);
    usualTab(tab, { value: inner.element, write, into: outer.root });
    tab.root.append(outer.element);
  },
};
