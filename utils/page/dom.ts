/** Looks into an element's shadow root, a closed one too where the browser lets extensions do that. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** A node's own property, whatever a form calls its fields: `form.parentNode` could be an input of that name. */
function own<T>(type: { prototype: object }, name: string): (node: Node) => T {
  const { get } = Object.getOwnPropertyDescriptor(type.prototype, name) ?? {};
  return (node) => get?.call(node) as T;
}
const parentNode = own<Node | null>(Node, 'parentNode');
const firstChild = own<Node | null>(Node, 'firstChild');
const nextSibling = own<Node | null>(Node, 'nextSibling');
/** The attributes of an element. */
export const attributesOf = own<NamedNodeMap>(Element, 'attributes');

/** The element above a node, out of shadow roots as well; null at the top of the document. */
export function parentOf(node: Node): Element | null {
  const above = parentNode(node);
  if (above instanceof Element) return above;
  return (above as Partial<ShadowRoot> | null)?.host ?? null;
}

/** Elements above a node, nearest first. */
export function* ancestorsOf(node: Node): Generator<Element> {
  for (let at = parentOf(node); at !== null; at = parentOf(at)) yield at;
}

/** Whether `outer` is `inner` or stands above it, shadow roots in between or not. */
export function holds(outer: Element, inner: Node): boolean {
  for (let at: Node | null = inner; at !== null; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** Whether a subtree is nothing that a person reads on the page: scripts, styles, and what Rekey itself shows. */
export function isUnread(element: Element): boolean {
  return /^(?:script|style|template|noscript|rekey-.*)$/.test(element.localName);
}

/**
 * The node after `node` in document order, inside `top`; null at the end.
 * `deep` is false to pass over what `node` holds.
 */
export function following(node: Node, top: Node, deep: boolean): Node | null {
  const first = deep ? firstChild(node) : null;
  if (first !== null) return first;
  for (let at: Node | null = node; at !== null && at !== top; at = parentNode(at)) {
    const next = nextSibling(at);
    if (next !== null) return next;
  }
  return null;
}

/** Nodes that reading one text may take; a page can hold a million. */
const MOST_NODES = 200;

/** Text of a subtree, or null when it is longer than `longest` characters or made of very many nodes. */
export function shortText(top: Node, longest: number): string | null {
  let text = '';
  let left = MOST_NODES;
  for (let node: Node | null = top, deep = true; node !== null; node = following(node, top, deep)) {
    deep = !(node instanceof Element && isUnread(node));
    left -= 1;
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data;
    if (left === 0 || text.length > longest) return null;
  }
  return text;
}
