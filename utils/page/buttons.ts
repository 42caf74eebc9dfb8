import { ancestorsOf, shortText } from './dom';
import { NAMES, saysGenerate, saysHarmless } from './labels';

/**
 * What a button does: `generate` makes a new token by its label, `copy` and `reveal` leave the token alone,
 * `away` leads to another place, `action` is any other.
 */
export type ButtonKind = 'generate' | 'copy' | 'reveal' | 'away' | 'action';

const ROLES = new Set(['button', 'link']);
const BUTTON_TYPES = new Set(['button', 'submit', 'image', 'reset']);
/** Longest label of a button, in characters; more is a text that can be clicked. */
const LONGEST_LABEL = 80;

/** Whether an element is something to press, by its tag or role. */
export function isButton(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'button' || tag === 'a') return true;
  if (tag === 'input') return BUTTON_TYPES.has((element as HTMLInputElement).type);
  const role = element.getAttribute('role');
  return role === null ? tag.includes('-') && /button|btn|link/i.test(tag) : ROLES.has(role);
}

/** What a person reads on a button, or hears. */
export function labelOf(button: Element): string {
  const spoken = button.getAttribute('aria-label') ?? '';
  const written = button.localName === 'input' ? (button as HTMLInputElement).value : shortText(button, LONGEST_LABEL);
  return `${spoken} ${written ?? ''} ${button.getAttribute('title') ?? ''}`.trim();
}

/** Names in the code of a button and of its icon. */
function namesOf(button: Element): string {
  const icon = button.querySelector('svg, img, i, use, [class*=icon]');
  return [button, icon, icon?.querySelector('use') ?? null]
    .flatMap((element) => (element === null ? [] : Array.from(element.attributes)))
    .filter(({ name, value }) => value.length <= 120 && !/^(?:style|d|viewbox|type|role|aria-label|title)$/i.test(name))
    .map(({ name, value }) => `${name} ${value}`)
    .join(' ');
}

function leadsAway(button: Element): boolean {
  const href = button.localName === 'a' ? button.getAttribute('href') : null;
  return href !== null && !/^(?:#|javascript:|$)/i.test(href);
}

/** Tells what a button does, by its label in any known language, then by the names in its code. */
export function kindOf(button: Element): ButtonKind {
  const label = labelOf(button);
  const names = namesOf(button);
  if (saysGenerate(label)) return 'generate';
  if (saysHarmless(label)) return NAMES.reveal.test(label) ? 'reveal' : 'copy';
  if (leadsAway(button) || isTab(button)) return 'away';
  if (NAMES.generate.test(names)) return 'generate';
  if (NAMES.copy.test(names)) return 'copy';
  if (NAMES.reveal.test(names)) return 'reveal';
  // An icon without a word, beside a value: such a button copies or shows it.
  return /[\p{L}\p{N}]/u.test(label) ? 'action' : 'copy';
}

function isTab(button: Element): boolean {
  if (button.getAttribute('role') === 'tab') return true;
  for (const ancestor of ancestorsOf(button)) {
    if (ancestor.localName === 'nav' || ancestor.getAttribute('role') === 'tablist') return true;
  }
  return false;
}
