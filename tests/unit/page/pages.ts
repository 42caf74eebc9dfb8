import { type Finding, findToken, rank } from '../../../utils/page/find-token';
import { type Scan, scan } from '../../../utils/page/scan';

/** A value of a token's form, made of one number so that tests can tell values apart; no real token looks like it. */
export function hex(seed: number): string {
  return (seed * 7919 + 0xabcdef).toString(16).padStart(6, '0').repeat(7).slice(0, 40);
}

export const OLD = hex(1);
export const NEW = hex(2);

/** Closed shadow roots that a test made, as only the browser can look into them otherwise. */
const closed = new WeakMap<Element, ShadowRoot>();

export function attachClosed(host: Element): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  closed.set(host, root);
  return root;
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  return element.shadowRoot ?? closed.get(element) ?? null;
}

export function show(html: string): void {
  document.body.innerHTML = html;
}

export function $(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The page of this test has no ${selector}.`);
  return element;
}

/** A look over the page, with something that happens to it after the second step. */
export function scanned(meanwhile: () => void = () => undefined): Scan {
  const steps = scan(document, shadowRootOf);
  for (let taken = 1; ; taken += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (taken === 2) meanwhile();
  }
}

export function found(known: number | null = null): Finding {
  const page = scanned();
  return findToken(page, rank(page, null), known);
}

/** The value that is taken for the token, or what the page is taken for without one. */
export function token(): string {
  const finding = found();
  return finding.kind === 'token' ? finding.value : finding.kind;
}

/** The token's block as a read-only field, with words that a test can replace. */
export function fieldBlock(
  value: string,
  words = { label: 'Your personal API token', copy: 'Copy', make: 'Generate new token' },
): string {
  return `<section><h2>${words.label}</h2><div><input id="field" readonly value="${value}"><button id="copy">${words.copy}</button></div>
    <button id="make">${words.make}</button></section>`;
}

/** A list of custom fields with their keys, as decoys. */
export function fieldList(first: number, count: number): string {
  const rows = Array.from(
    { length: count },
    (_, at) => `<tr><td>Field ${at}</td><td><code>${hex(first + at)}</code></td><td><button>Copy</button></td></tr>`,
  );
  return `<h3>Custom fields</h3><table><tbody>${rows.join('')}</tbody></table>`;
}
