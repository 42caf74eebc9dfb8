import { h } from './dom.ts';

export interface Question {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
}

/**
 * Asks in a modal dialog; out: whether the user confirmed. The dialog is gone from the page before the answer is
 * given, so that whatever follows happens with no further change to the page's tree.
 */
export function ask({ title, text, confirm, cancel }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const no = h('button', { type: 'button', class: 'button', 'data-test': 'dialog-cancel' }, cancel);
    const yes = h('button', { type: 'button', class: 'button green', 'data-test': 'dialog-confirm' }, confirm);
    const dialog = h(
      'dialog',
      { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
      h('h2', {}, title),
      h('p', {}, text),
      h('div', { class: 'dialog-buttons' }, no, yes),
    );
    const answer = (confirmed: boolean): void => {
      dialog.close();
      dialog.remove();
      resolve(confirmed);
    };
    no.addEventListener('click', () => answer(false));
    yes.addEventListener('click', () => answer(true));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer(false);
    });
    document.body.append(dialog);
    dialog.showModal();
    yes.focus();
  });
}
