import { ancestorsOf, attributeOf, attributesOf, following, isElement, isField, matches, shortText } from './dom';
import { deedOf, namesToken } from './words';

/**
 * What a button does: `generate` makes a new token by its label, `copy` and `reveal` leave the token alone,
 * `away` leads to another place, `action` is any other.
 */
export type ButtonKind = 'generate' | 'copy' | 'reveal' | 'away' | 'action';

const BUTTON =
  'button,a,summary,[role=button],[role=link],[role=tab],input[type=button],input[type=submit],input[type=image],input[type=reset]';
/** Longest label of a button, in characters; more is a text that can be clicked. */
const LONGEST_LABEL = 80;
/** Nodes of a button among which its icon is looked for. */
const MOST_PARTS = 100;

/** Whether an element is something to press, by its tag or role. */
export function isButton(element: Element): boolean {
  return matches(element, BUTTON) || /-.*(?:button|btn|link)/i.test(element.localName);
}

/** What a person reads on a button, or hears. */
export function labelOf(button: Element): string {
  const written = isField(button) && button.value.length <= LONGEST_LABEL ? button.value : '';
  const spoken = ['aria-label', 'title'].map((name) => attributeOf(button, name));
  return [...spoken, written, shortText(button, LONGEST_LABEL) ?? ''].join(' ').trim();
}

/** Tells what a button does, by its label in any known language, then by the names in its code. */
export function kindOf(button: Element): ButtonKind {
  const label = labelOf(button);
  const deed = deedOf(label);
  if (deed !== null) return deed;
  if (leadsAway(button)) return 'away';
  // An icon without a word, beside a value: such a button copies or shows it.
  const silent = /[\p{L}\p{N}]/u.test(label) ? 'action' : 'copy';
  return deedOf(namesOf(button).replace(/\d/g, '')) ?? silent;
}

/** Whether a button says in words that it makes a new token, rather than anything new. */
export function makesToken(button: Element): boolean {
  const label = labelOf(button);
  return namesToken(label) && deedOf(label) === 'generate';
}

/** Names in the code of a button and of its icon. */
function namesOf(button: Element): string {
  return partsOf(button)
    .flatMap((element) => Array.from(attributesOf(element)))
    .filter(({ name, value }) => /^(?:id|name|class|src|data-)|href$/.test(name) && value.length <= 120)
    .map(({ value }) => value)
    .join(' ');
}

/** A button and the icons in it. */
function partsOf(button: Element): Element[] {
  const parts = [button];
  let left = MOST_PARTS;
  for (let node = following(button, button, true); node !== null && left > 0; node = following(node, button, true)) {
    left -= 1;
    if (isElement(node) && matches(node, 'svg,img,i,use')) parts.push(node);
  }
  return parts.slice(0, 4);
}

function leadsAway(button: Element): boolean {
  if (button.localName === 'a' && !/^(?:#|javascript:|$)/i.test(button.getAttribute('href') ?? '')) return true;
  if (matches(button, '[role=tab]')) return true;
  for (const ancestor of ancestorsOf(button)) if (matches(ancestor, 'nav,[role=tablist]')) return true;
  return false;
}
