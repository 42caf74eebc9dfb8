import { h } from '../client/dom.ts';

/** In: a new shadow root. Out: the same, with the page's style, which would otherwise stop at it. */
export function withStyle(root: ShadowRoot): ShadowRoot {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
  root.append(h('style', {}, rules.join('\n')));
  return root;
}

/** Out: an element of the page's own making, with an open shadow root. */
export function openElement(name: string): { element: HTMLElement; root: ShadowRoot } {
  if (customElements.get(name) === undefined) customElements.define(name, class extends HTMLElement {});
  const element = document.createElement(name);
  return { element, root: withStyle(element.attachShadow({ mode: 'open' })) };
}
