import { isField } from './candidates';
import { digestOf } from './digest';
import { following, type ShadowRootOf } from './dom';
import { tokenIn } from './hex';

/** More fields than any settings page has; a page with more is not looked at to its end. */
const MOST = 2000;

/**
 * Digests of the tokens that stand in the fields of a page: inputs, text areas and editable texts, also inside shadow
 * roots. Empty where the page is not served safely, as browsers make no digests there.
 */
export async function digestsInFields(top: Node, shadowRootOf: ShadowRootOf): Promise<string[]> {
  if (globalThis.crypto?.subtle === undefined) return [];
  const tokens = new Set([...fieldTexts(top, shadowRootOf)].map(tokenIn).filter((token) => token !== null));
  return Promise.all([...tokens].map(digestOf));
}

function* fieldTexts(top: Node, shadowRootOf: ShadowRootOf): Generator<string> {
  let seen = 0;
  for (let node = following(top, top, true); node !== null && seen < MOST; node = following(node, top, true)) {
    if (!(node instanceof Element)) continue;
    const root = shadowRootOf(node);
    if (root !== null) yield* fieldTexts(root, shadowRootOf);
    if (isField(node)) yield node.value;
    else if (node instanceof HTMLElement && node.isContentEditable) yield node.textContent;
    else continue;
    seen += 1;
  }
}
