import { h } from '../client/dom.ts';
import { toast } from '../client/toast.ts';
import { copyButton, GENERATE, tokenInput } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** A form, as before there were scripts: the page is loaded anew with the new token in it. */
export const formPost: Skin = {
  title: 'Form that reloads the page',
  facts: { ...USUAL, reloads: true, changesIn: 5000 },
  render: (tab) => {
    const { words, token } = tab;
    const { value, write } = tokenInput(tab);
    if (token !== null) write(token);
    const generate = h('button', { type: 'submit', class: 'link', ...GENERATE }, words.generate);
    const form = h('form', { method: 'post', action: '/frontend-api/token' }, generate);
    let busy = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (busy && tab.guarded) return;
      busy = true;
      const confirmed = await tab.confirmed();
      if (confirmed && navigator.onLine) return form.submit();
      busy = false;
      if (confirmed) toast(words.failed, 'bad');
    });
    // A page that comes back from the browser's cache is as it was left.
    addEventListener(
      'pageshow',
      () => {
        busy = false;
      },
      { signal: tab.signal },
    );
    tab.root.append(
      h('h2', {}, words.heading),
      h('p', { class: 'hint' }, words.explanation),
      h(
        'div',
        { class: 'token-row' },
        value,
        copyButton(tab, () => token),
      ),
      form,
    );
  },
};
