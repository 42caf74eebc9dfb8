import type { Attack } from './attack.ts';

/**
 * Patches what every script of the page builds on, and notes what goes through it: a script of Rekey's that used the
 * page's objects would fail, or hand them the token.
 */
export const patchedGlobals: Attack = {
  title: 'patched globals and polluted prototypes',
  believed: 0,
  start: () => {
    const caught: string[] = [];
    Object.assign(globalThis, { caught });
    const undo: (() => void)[] = [];
    let isNoting = false;
    const patch = (owner: object, name: string) => {
      const before = Object.getOwnPropertyDescriptor(owner, name);
      if (before === undefined) return;
      const { value, get } = before;
      const note = (input: unknown) => {
        // What notes is itself made of patched parts.
        if (isNoting) return;
        isNoting = true;
        const caller = new Error().stack?.match(/chrome-extension:\S+/)?.[0];
        if (caller !== undefined) caught.push(`${name} ${input} ${caller}`);
        isNoting = false;
      };
      const patched =
        typeof value === 'function'
          ? {
              ...before,
              value(this: unknown, ...input: unknown[]) {
                note(input[0]);
                return Reflect.apply(value, this, input);
              },
            }
          : {
              ...before,
              get(this: unknown) {
                note('');
                return get?.call(this);
              },
            };
      Object.defineProperty(owner, name, patched);
      undo.push(() => Object.defineProperty(owner, name, before));
    };
    for (const name of ['getAttribute', 'matches', 'closest', 'attachShadow']) patch(Element.prototype, name);
    for (const name of ['textContent', 'parentNode', 'nodeType', 'isConnected']) patch(Node.prototype, name);
    for (const name of ['digest', 'sign', 'importKey']) patch(SubtleCrypto.prototype, name);
    for (const name of ['map', 'filter', 'push', 'join', 'flatMap']) patch(Array.prototype, name);
    for (const name of ['replace', 'toLowerCase', 'match', 'charCodeAt', 'padStart']) patch(String.prototype, name);
    for (const name of ['test', 'exec']) patch(RegExp.prototype, name);
    for (const name of ['then', 'catch']) patch(Promise.prototype, name);
    patch(TextEncoder.prototype, 'encode');
    patch(HTMLInputElement.prototype, 'value');
    patch(EventTarget.prototype, 'addEventListener');
    patch(MutationObserver.prototype, 'observe');
    for (const name of ['fetch', 'setTimeout', 'postMessage']) patch(globalThis, name);
    const polluted = Object.prototype as Record<string, unknown>;
    for (const name of ['token', 'type', 'digest', 'company', 'before']) {
      Object.defineProperty(polluted, name, { value: 'polluted', configurable: true, writable: true });
      undo.push(() => Reflect.deleteProperty(polluted, name));
    }
    return () => {
      for (const one of undo.reverse()) one();
    };
  },
};

/** Elements that throw whatever is asked of them, and roots that nobody may look into. */
export const throwing: Attack = {
  title: 'elements that throw, and closed roots that do',
  believed: 0,
  start: (value) => {
    const box = document.createElement('div');
    const name = `throwing-${Math.random().toString(36).slice(2)}`;
    class Throwing extends HTMLElement {
      constructor() {
        super();
        const root = this.attachShadow({ mode: 'closed' });
        root.innerHTML = '<input readonly><button>Generate new token</button><slot></slot>';
        for (const one of ['host', 'querySelector', 'firstChild', 'childNodes', 'addEventListener'])
          Object.defineProperty(root, one, {
            get() {
              throw new Error('not for you');
            },
          });
      }
    }
    customElements.define(name, Throwing);
    for (let at = 0; at < 50; at += 1) {
      const one = document.createElement(name);
      const field = document.createElement('input');
      for (const part of [one, field])
        for (const what of ['getAttribute', 'attributes', 'parentNode', 'shadowRoot', 'value', 'nodeType', 'matches'])
          Object.defineProperty(part, what, {
            get() {
              throw new Error('not for you');
            },
          });
      box.append(one, field);
    }
    value.parentElement?.parentElement?.append(box);
    return () => box.remove();
  },
};
