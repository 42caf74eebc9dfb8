import { h } from '../client/dom.ts';
import { tokenInput, usualTab } from './parts.ts';
import { withStyle } from './shadow.ts';
import { type Skin, USUAL } from './skin.ts';

/** All of the tab in a closed shadow root, which the page's other scripts cannot enter. */
export const closedRoot: Skin = {
  title: 'Closed shadow root',
  facts: USUAL,
  render: (tab) => {
    const host = h('div');
    const into = withStyle(host.attachShadow({ mode: 'closed' }));
    usualTab(tab, { ...tokenInput(tab), into });
    tab.root.append(host);
  },
};
