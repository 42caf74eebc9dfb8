import { copyText } from '../client/copy.ts';
import { h } from '../client/dom.ts';
import { toast } from '../client/toast.ts';
import { hooked } from '../hooks.ts';
import type { ApiTab } from './skin.ts';

/** Attributes by which tests find the parts, and those that a skin has whose names say what they are. */
export const VALUE = { ...hooked('value'), 'data-test': 'api-token' };
export const COPY = { ...hooked('copy'), 'data-test': 'copy-api-token' };
export const GENERATE = { ...hooked('generate'), 'data-test': 'generate-api-token' };

/** What stands where the value is not to be read. */
export const DOTS = '\u2022'.repeat(40);

/** What follows a press on "Generate new token". */
export interface Making {
  /** The user has confirmed; the call begins. */
  started?(): void;
  /** There is a new token to show. */
  made(token: string): void | Promise<void>;
  failed?(): void;
  /** Leave the page's tree alone when something is done: no "Copied", no toast. */
  quiet?: boolean;
}

/** Out: what a press does: asks, has a token made and hands it over. Until that is done, another press does nothing. */
export function generation(tab: ApiTab, { started, made, failed, quiet = false }: Making): () => Promise<void> {
  let busy = false;
  const run = async (): Promise<void> => {
    if (!(await tab.confirmed())) return;
    started?.();
    const token = await tab.make();
    if (tab.signal.aborted) return;
    if (token === null) return failed?.();
    await made(token);
    if (!quiet && !tab.signal.aborted) toast(tab.words.generated);
  };
  return async () => {
    if (busy && tab.guarded) return;
    busy = true;
    await run();
    busy = false;
  };
}

/** Out: a button that copies what `read` gives, and says so for a moment. */
export function copyButton(tab: ApiTab, read: () => string | null, quiet = false): HTMLButtonElement {
  const { words } = tab;
  const copy = h('button', { type: 'button', class: 'button green', ...COPY }, words.copy);
  copy.addEventListener('click', async () => {
    const token = read();
    if (token === null || !(await copyText(token)) || quiet) return;
    copy.textContent = words.copied;
    setTimeout(() => {
      copy.textContent = words.copy;
    }, 1500);
  });
  return copy;
}

/** The part of the usual layout that a skin brings along. */
export interface TokenPlace extends Omit<Making, 'made'> {
  /** The element that shows the token. */
  value: HTMLElement;
  /** Shows a token in it. */
  write(token: string, copy: HTMLElement): void;
  /** Shows a new token, where that is done in another way. */
  change?(token: string): void | Promise<void>;
  /** More buttons, right of the value. */
  beside?: readonly HTMLElement[];
  /** Where the layout goes, if not straight into the tab. */
  into?: ParentNode;
}

/** Fills the tab in the usual layout: heading, token and "Copy", "Generate new token" (labels: facts, section 2). */
export function usualTab(tab: ApiTab, place: TokenPlace): void {
  const { words, root } = tab;
  const { value, write, change = show, beside = [], into = root, quiet = false } = place;
  let token: string | null = null;
  const copy = copyButton(tab, () => token, quiet);
  function show(shown: string): void {
    token = shown;
    write(shown, copy);
  }
  const made = async (fresh: string): Promise<void> => {
    await change(fresh);
    if (!tab.signal.aborted) token = fresh;
  };
  const generate = h('button', { type: 'button', class: 'link', ...GENERATE }, words.generate);
  generate.addEventListener('click', generation(tab, { ...place, made }));
  if (tab.token !== null) show(tab.token);
  into.append(
    h('h2', {}, words.heading),
    h('p', { class: 'hint' }, words.explanation),
    h('div', { class: 'token-row' }, value, ...beside, copy),
    generate,
  );
}

/** Out: a read-only input for the token, and how to write into it: as attribute and as property. */
export function tokenInput(tab: ApiTab, type = 'text'): { value: HTMLInputElement; write(token: string): void } {
  const value = h('input', { class: 'token-field', type, readonly: '', ...VALUE, 'aria-label': tab.words.heading });
  const write = (token: string): void => {
    value.setAttribute('value', token);
    value.value = token;
  };
  return { value, write };
}
