/** Looks into an element's shadow root, a closed one too where the browser lets extensions do that. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/**
 * The browser's own property of a node. Forms and documents answer to the names of what they hold before their own:
 * `form.parentNode` could be an input of that name, `document.hidden` an image.
 */
function own<T>(type: { prototype: object }, name: string): (node: Node) => T {
  const { get } = Object.getOwnPropertyDescriptor(type.prototype, name) ?? {};
  return (node) => get?.call(node) as T;
}

/** The browser's own method of a node, for the same reason. */
function ownMethod<On extends object, Name extends keyof On>(
  type: { prototype: On },
  name: Name,
): On[Name] extends (...input: infer Input) => infer Output ? (node: On, ...input: Input) => Output : never {
  const method = type.prototype[name] as (...input: unknown[]) => unknown;
  return ((node: On, ...input: unknown[]) => method.apply(node, input)) as never;
}

const nodeType = own<number>(Node, 'nodeType');
const firstChild = own<Node | null>(Node, 'firstChild');
const nextSibling = own<Node | null>(Node, 'nextSibling');
const getAttribute = ownMethod(Element, 'getAttribute');
export const parentNode = own<Node | null>(Node, 'parentNode');
export const previousSibling = own<Node | null>(Node, 'previousSibling');
export const isConnected = own<boolean>(Node, 'isConnected');
export const matches = ownMethod(Element, 'matches');
export const closest = ownMethod(Element, 'closest');
export const listen = ownMethod(EventTarget, 'addEventListener');
export const isHidden = own<boolean>(Document, 'hidden');
export const viewOf = own<Window | null>(Document, 'defaultView');
/** The attributes of an element. */
export const attributesOf = own<NamedNodeMap>(Element, 'attributes');

/** No name, label or token is longer; what is could keep the page busy for seconds. */
const LONGEST_ATTRIBUTE = 600;

/** What an attribute says; empty when it is not there, or too long to say anything. */
export function attributeOf(element: Element, name: string): string {
  const value = getAttribute(element, name) ?? '';
  return value.length > LONGEST_ATTRIBUTE ? '' : value;
}

const rootOf = ownMethod(Node, 'getRootNode');

/** The browser's own look-up in a document or a shadow root; null in any other node. */
function lookUp(name: 'getElementById' | 'querySelector'): (root: Node, what: string) => Element | null {
  const types = new Map<number, Document | DocumentFragment>([
    [Node.DOCUMENT_NODE, Document.prototype],
    [Node.DOCUMENT_FRAGMENT_NODE, DocumentFragment.prototype],
  ]);
  return (root, what) => types.get(nodeType(root))?.[name].call(root, what) ?? null;
}
export const firstIn = lookUp('querySelector');
const byId = lookUp('getElementById');

/** The element with an id in the document or shadow root of another one. */
export function withId(element: Element, id: string): Element | null {
  return byId(rootOf(element), id);
}

/** What a node holds, first one first. */
export function* nodesIn(node: Node): Generator<Node> {
  for (let at = firstChild(node); at !== null; at = nextSibling(at)) yield at;
}

/** Elements right under a node, first one first. */
export function* childrenOf(node: Node): Generator<Element> {
  for (const at of nodesIn(node)) if (isElement(at)) yield at;
}

/** Elements above a node that are looked at; browsers nest no page deeper by themselves, but its scripts may. */
const MOST_LEVELS = 100;

/** Whether a node is an element: also one that came from a frame's document, where the browser's classes are others. */
export function isElement(node: Node): node is Element {
  return nodeType(node) === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return nodeType(node) === Node.TEXT_NODE;
}

/** Whether an element is a field, whose `value` property says what it shows. */
export function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return /^(?:input|textarea)$/.test(element.localName) && 'value' in element;
}

/** The element above a node, out of shadow roots as well; null at the top of the document. */
export function parentOf(node: Node): Element | null {
  const above = parentNode(node);
  if (above !== null && isElement(above)) return above;
  return (above as Partial<ShadowRoot> | null)?.host ?? null;
}

/** Elements above a node, nearest first, up to a depth that no page for people has. */
export function* ancestorsOf(node: Node): Generator<Element> {
  let left = MOST_LEVELS;
  for (let at = parentOf(node); at !== null && left > 0; at = parentOf(at), left -= 1) yield at;
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
    deep = !(isElement(node) && isUnread(node));
    left -= 1;
    const more = isText(node) ? node.length : 0;
    if (left === 0 || text.length + more > longest) return null;
    if (isText(node)) text += node.data;
  }
  return text;
}
