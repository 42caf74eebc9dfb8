import type { CDPSession, Page } from '@playwright/test';
import { HOOK, type Hook, numberOf } from '../../pipedrive/hooks';
import type { SkinFacts } from '../../pipedrive/skins/skin';

/** Functions that run on the element in question. */
const READ: Record<SkinFacts['shownIn'], string> = {
  property: 'function () { return this.value; }',
  text: 'function () { return this.textContent; }',
  attribute: 'function () { return this.getAttribute("data-clipboard-text"); }',
};

/** Milliseconds between the arrival of a mouse at a button and its press; people take longer. */
const AIMED = 100;

/** Presses elements by their hook, also in frames of the same site and in closed shadow roots, which no locator enters. */
export class Hooks {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<Hooks> {
    return new Hooks(page, await page.context().newCDPSession(page));
  }

  /** Whether an element with this hook can be seen. */
  async has(hook: Hook): Promise<boolean> {
    return (await this.#place(hook)) !== null;
  }

  /** Waits until an element with this hook can be seen. Errors: none within ten seconds. */
  async wait(hook: Hook): Promise<{ x: number; y: number }> {
    const patience = performance.now() + 10_000;
    for (;;) {
      const place = await this.#place(hook);
      if (place !== null) return place;
      if (performance.now() > patience) throw new Error(`Nothing with the hook "${hook}" is on ${this.#page.url()}.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Presses the element with the mouse, `times` in a row as fast as a double click. */
  async press(hook: Hook, times = 1): Promise<void> {
    const { x, y } = await this.wait(hook);
    await this.#page.mouse.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, AIMED));
    await this.#page.mouse.click(x, y, { clickCount: times });
  }

  /** What the page shows as the token, for whoever can read: where `shownIn` says. Empty when nothing is shown. */
  async shown(shownIn: SkinFacts['shownIn']): Promise<string> {
    try {
      const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
      const backendNodeId = hooked(root, shownIn === 'attribute' ? 'copy' : 'value').at(-1);
      if (backendNodeId === undefined) return '';
      const { object } = await this.#session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await this.#session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: READ[shownIn],
        returnByValue: true,
      });
      return String(result.value ?? '').replace(/\s/g, '');
    } catch {
      return '';
    }
  }

  /** Middle of the element that has the hook; of several that are shown, the last, as a dialog lies above its page. */
  async #place(hook: Hook): Promise<{ x: number; y: number } | null> {
    try {
      const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
      for (const backendNodeId of hooked(root, hook).reverse()) {
        await this.#session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
        const { quads } = await this.#session.send('DOM.getContentQuads', { backendNodeId });
        const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
        if (right > left && bottom > top) return { x: (left + right) / 2, y: (top + bottom) / 2 };
      }
    } catch {
      // The element, or the whole document, was replaced between two questions.
    }
    return null;
  }
}

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

function hooked(node: DomNode, hook: Hook): number[] {
  const attributes = node.attributes ?? [];
  const own = attributes.some(
    (name, index) => index % 2 === 0 && name === HOOK && attributes[index + 1] === numberOf(hook),
  );
  const below = [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  return [...(own ? [node.backendNodeId] : []), ...below.flatMap((child) => hooked(child, hook))];
}
