import { digestAtOnce } from './digest-at-once';
import { following, isElement, isField, type ShadowRootOf } from './dom';
import { isMask, tokensIn } from './hex';

/** More fields than any settings page has; a page with more is not looked at to its end. */
const MOST_FIELDS = 2000;
/** As many values of a token's form as are compared; a list of keys or of commits has no end. */
export const MOST_DIGESTS = 50;

/** What one look at a page's fields gives: nothing of what stands in them but digests. */
export interface FieldsLook {
  digests: string[];
  /** A field shows dots, stars or a stand-in where its value is. */
  hidden: boolean;
}

/**
 * Looks once at every field of a page: inputs of all types, text areas and editable texts, also inside shadow roots.
 * Out: digests of what has a token's form, whether pages are served safely or not, and whether a field hides its value.
 */
export function lookAtFields(top: Node, shadowRootOf: ShadowRootOf): FieldsLook {
  const tokens = new Set<string>();
  let hidden = false;
  for (const { text, hint } of fieldsIn(top, shadowRootOf)) {
    for (const token of tokensIn(text)) tokens.add(token);
    hidden ||= isHiding(text, hint);
    if (tokens.size >= MOST_DIGESTS) break;
  }
  return { digests: [...tokens].slice(0, MOST_DIGESTS).map(digestAtOnce), hidden };
}

/** What a field says, and what it says while it is empty. */
interface Field {
  text: string;
  hint: string;
}

function* fieldsIn(top: Node, shadowRootOf: ShadowRootOf): Generator<Field> {
  let seen = 0;
  for (let node = following(top, top, true); node !== null && seen < MOST_FIELDS; node = following(node, top, true)) {
    if (!isElement(node)) continue;
    const root = shadowRootOf(node);
    if (root !== null) yield* fieldsIn(root, shadowRootOf);
    if (isField(node)) yield { text: node.value, hint: node.type === 'hidden' ? '' : node.placeholder };
    else if ((node as Partial<HTMLElement>).isContentEditable === true) yield { text: node.textContent, hint: '' };
    else continue;
    seen += 1;
  }
}

/** What n8n and others put into the field in place of a secret that they keep to themselves. */
const STAND_IN = /^\W*(?:\w*_BLANK_VALUE_.*|redacted|masked|hidden)\W*$/i;

function isHiding(text: string, hint: string): boolean {
  return text === '' ? isMask(hint) : isMask(text) || (text.length <= 80 && STAND_IN.test(text));
}
