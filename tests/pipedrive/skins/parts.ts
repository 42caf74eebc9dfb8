import { copyText } from '../client/copy.ts';
import { h } from '../client/dom.ts';
import { toast } from '../client/toast.ts';
import type { ApiTab } from './skin.ts';

/** The part of the usual layout that a skin brings along. */
export interface TokenPlace {
  /** The element that shows the token. */
  value: HTMLElement;
  /** Shows a token in it. */
  write(token: string): void;
  /** Leave the page's tree alone when something is done: no "Copied", no toast. */
  quiet?: boolean;
}

/** Fills the tab in the usual layout: heading, token and "Copy", "Generate new token" (labels: facts, section 2). */
export function usualTab(tab: ApiTab, { value, write, quiet = false }: TokenPlace): void {
  const { words, root } = tab;
  let token = tab.token;
  let busy = false;

  const copy = h('button', { type: 'button', class: 'button green', 'data-test': 'copy-api-token' }, words.copy);
  copy.addEventListener('click', async () => {
    if (token === null || !(await copyText(token)) || quiet) return;
    copy.textContent = words.copied;
    setTimeout(() => {
      copy.textContent = words.copy;
    }, 1500);
  });

  const generate = h('button', { type: 'button', class: 'link', 'data-test': 'generate-api-token' }, words.generate);
  generate.addEventListener('click', async () => {
    if (busy) return;
    busy = true;
    const made = await tab.generate();
    busy = false;
    if (made === null) return;
    token = made;
    write(made);
    if (!quiet) toast(words.generated);
  });

  if (token !== null) write(token);
  root.append(
    h('h2', {}, words.heading),
    h('p', { class: 'hint' }, words.explanation),
    h('div', { class: 'token-row' }, value, copy),
    generate,
  );
}
