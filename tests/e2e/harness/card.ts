import type { CDPSession, Page } from '@playwright/test';

/** Rekey's card on a page as assistive technology finds it: its shadow root is closed, so the page cannot look in. */
export interface Card {
  /** What it says, in reading order. */
  text: string;
  /** Accessible names of its buttons and links. */
  buttons: string[];
  /** Name of the button that has the keyboard's focus. */
  focused: string | null;
}

interface Control {
  name: string;
  role: string;
  backendNodeId: number;
  focused: boolean;
}

interface Found {
  text: string;
  controls: Control[];
}

/** Reads the card of a page; null when it shows none. */
export async function readCard(page: Page): Promise<Card | null> {
  return withSession(page, async (session) => {
    const found = await find(session);
    if (found === null) return null;
    const focused = found.controls.find((control) => control.focused)?.name ?? null;
    const buttons = found.controls.filter(({ role }) => role === 'button' || role === 'link').map(({ name }) => name);
    return { text: found.text, buttons, focused };
  });
}

/**
 * Presses a button, a box or a field of the card with the mouse.
 * Errors: no card, or nothing of that name to press; the message lists what is there.
 */
export async function pressOnCard(page: Page, name: string): Promise<void> {
  const { x, y } = await withSession(page, async (session) => {
    const found = await find(session);
    const control = found?.controls.find((candidate) => candidate.name === name);
    if (control === undefined) {
      const names = found?.controls.map((candidate) => `"${candidate.name}"`).join(', ') ?? 'no card at all';
      throw new Error(`The card has no "${name}"; there is ${names}.`);
    }
    const { backendNodeId } = control;
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0] = model.border;
    return { x: left + model.width / 2, y: top + model.height / 2 };
  });
  await page.mouse.click(x, y);
}

type DomNode = Awaited<ReturnType<typeof documentOf>>;

async function documentOf(session: CDPSession) {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return root;
}

async function find(session: CDPSession): Promise<Found | null> {
  const inside = new Set<number>();
  for (const root of closedRoots(await documentOf(session))) collect(root, inside);
  if (inside.size === 0) return null;
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree', {});
  const own = nodes.filter(({ backendDOMNodeId, ignored }) => !ignored && inside.has(backendDOMNodeId ?? -1));
  if (own.length === 0) return null;
  const text = own.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => String(name?.value ?? ''));
  const controls = own
    .filter(({ role }) => ['button', 'link', 'textbox', 'checkbox'].includes(role?.value))
    .map(({ name, role, backendDOMNodeId, properties }) => ({
      name: String(name?.value ?? ''),
      role: String(role?.value),
      backendNodeId: backendDOMNodeId ?? 0,
      focused: properties?.some((property) => property.name === 'focused' && property.value.value === true) ?? false,
    }));
  return { text: text.join(' ').replace(/\s+/g, ' ').trim(), controls };
}

/** Closed roots that scripts made; the browser's own inputs have `user-agent` ones. */
function closedRoots(node: DomNode): DomNode[] {
  const own = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed');
  const below = [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  return [...own, ...below.flatMap(closedRoots)];
}

function collect(node: DomNode, into: Set<number>): void {
  into.add(node.backendNodeId);
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) collect(child, into);
}

async function withSession<T>(page: Page, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}
