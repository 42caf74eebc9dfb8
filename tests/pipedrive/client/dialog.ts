import { type Hook, hooked } from '../hooks.ts';
import { h } from './dom.ts';

export interface Dialog {
  title: string;
  content: readonly (Node | string)[];
  /** From left to right; the last one is the main one. */
  buttons: readonly { hook: Hook; label: string }[];
  signal: AbortSignal;
  /** Without it, no attribute says what the dialog is about. */
  named?: boolean;
  lang?: string;
  dir?: string;
}

/**
 * Shows a modal dialog; out: the hook of the button pressed, null when it was left by Escape or with the tab. It is gone
 * from the page before the answer is given, so that whatever follows happens with no further change to the page's tree.
 */
export function openDialog(options: Dialog): Promise<string | null> {
  const { title, content, buttons, signal, named = true, lang, dir } = options;
  return new Promise((resolve) => {
    const elements = buttons.map(({ hook, label }, index) => {
      const look = index === buttons.length - 1 ? 'button green' : 'button';
      const name = named ? { 'data-test': `dialog-${hook}` } : {};
      return h('button', { type: 'button', class: look, ...hooked(hook), ...name }, label);
    });
    const dialog = h(
      'dialog',
      { class: 'dialog', role: 'dialog', 'aria-modal': 'true', ...(named ? { 'aria-label': title } : {}) },
      h('h2', {}, title),
      ...content,
      h('div', { class: 'dialog-buttons' }, ...elements),
    );
    if (lang !== undefined) dialog.lang = lang;
    if (dir !== undefined) dialog.dir = dir;
    const answer = (hook: Hook | null): void => {
      dialog.close();
      dialog.remove();
      resolve(hook);
    };
    elements.forEach((button, index) => {
      button.addEventListener('click', () => answer(buttons[index]?.hook ?? null));
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer(null);
    });
    signal.addEventListener('abort', () => answer(null));
    document.body.append(dialog);
    dialog.showModal();
    elements.at(-1)?.focus();
  });
}
