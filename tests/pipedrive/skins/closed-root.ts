import { h } from '../client/dom.ts';
import { tokenInput, usualTab } from './parts.ts';
import { withStyle } from './shadow.ts';
import { type Skin, USUAL } from './skin.ts';

/**
 * All of the tab in closed shadow roots, which the page's other scripts cannot enter: one in another, whose host has a heading
 * of its own for a slot.
 */
export const closedRoot: Skin = {
  title: 'Closed shadow roots',
  facts: USUAL,
  render: (tab) => {
    const outer = h('div');
    const inner = h('section', {}, h('h2', { slot: 'title' }, 'Company settings'));
    const into = withStyle(inner.attachShadow({ mode: 'closed' }));
    into.append(h('slot', { name: 'title' }));
    usualTab(tab, { ...tokenInput(tab), into });
    withStyle(outer.attachShadow({ mode: 'closed' })).append(inner);
    tab.root.append(outer);
  },
};
