import { h } from '../client/dom.ts';
import { wait } from '../client/wait.ts';
import { type Skin, USUAL } from './skin.ts';

/** The tab in a frame of the same site, as `/settings/export` has its content (facts, section 1), put in some time later. */
export const iframeLate: Skin = {
  title: 'Inside a frame that comes late',
  facts: { ...USUAL, frame: true, settlesIn: 5000 },
  render: async ({ root, signal }) => {
    const loading = h('p', { class: 'hint' }, 'Loading…');
    root.append(loading);
    if (!(await wait(1200, signal))) return;
    loading.replaceWith(
      h('iframe', { id: 'iFrameResizer0', class: 'late-frame', src: '/embedded/api?skin=readonly-input' }),
    );
  },
};
