import theme from '../../components/card/theme.css?inline';

/** Events that stay inside the card, so that typing in it does not press the page's keyboard shortcuts. */
const KEPT = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste', 'click', 'pointerdown', 'mousedown'];

/** Milliseconds after which it is put back again: a page that takes it away at once would else never come to rest. */
const PUT_BACK_EVERY = 250;

/**
 * A place for the card or the picker on the page: a closed shadow root beside the body, which the page's scripts draw
 * anew as they like. Out: the element to draw in. Put back when it is taken away; gone when `signal` is aborted.
 */
export function createHost(document: Document, css: string, signal: AbortSignal): HTMLElement {
  const host = document.createElement('rekey-card');
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, theme + css);
  const stage = document.createElement('div');
  root.append(stage);
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation(), { signal });

  let isResting = false;
  const put = () => {
    if (signal.aborted || isResting || host.isConnected) return;
    document.documentElement.append(host);
    isResting = true;
    setTimeout(() => {
      isResting = false;
      put();
    }, PUT_BACK_EVERY);
  };
  const observer = new MutationObserver(put);
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  put();
  return stage;
}

/** A sheet made by script is not held to the page's `style-src`; a browser that refuses it here gets an element. */
function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
