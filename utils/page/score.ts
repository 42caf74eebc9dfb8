import { type Candidate, isField } from './candidates';
import { ancestorsOf, parentOf } from './dom';
import { labelVerdict, nameVerdict } from './nearby-words';
import type { ButtonNear, Surroundings } from './surroundings';

/** A candidate with what speaks for it. */
export interface Scored {
  candidate: Candidate;
  /** The value shown; lives no longer than the scan. */
  value: string;
  score: number;
  /** A word for a token, or a button that makes one, is near: this is no mere likeness. */
  named: boolean;
  /** A button that could make a new token is near. */
  actionable: boolean;
  /** A label or a name says that the value is something else. */
  foreign: boolean;
  /** Smallest part of the page that has the value and its buttons. */
  block: Element;
}

/** How much each trait says. Only the sum and its distance from the next best count. */
const WEIGHT = {
  field: 1,
  fixedField: 1,
  attribute: -1,
  hiddenInput: -3,
  name: { 2: 3, 1: 1, 0: 0, [-1]: -6 },
  label: { 2: 4, 1: 1, 0: 0, [-1]: -5 },
  generate: 3,
  action: 1,
  copy: 1,
  listed: -2,
  oneOfTwo: -1,
  oneOfMany: -3,
  onlyValue: 1,
  aside: -2,
  unseen: -2,
  typedInto: -3,
} as const;

/** How far up from a value its block may begin. */
const LEVELS = 8;
/** How many levels more, and how many buttons at most, a block may have whose labels nobody understands. */
const WIDER = 4;
const FEW = 5;
const WHOLE_PAGE = /^(?:html|body|main)$/;
const LISTED = /^(?:tr|li|option)$/;
const LISTED_ROLES = /^(?:row|listitem|option|treeitem|gridcell)$/;
const ASIDE = /^(?:footer|nav|header|aside)$/;

/** Scores one candidate by what it is and what stands around it. `only` says that no other value is on the page. */
export function score(candidate: Candidate, value: string, around: Surroundings, only: boolean): Scored {
  const { element, attribute } = candidate;
  const isAlone = (other: Element) => around.isAlone(other, value);
  const { block, buttons } = blockOf(candidate, isAlone, around);
  const label = labelVerdict(candidate, isAlone);
  const name = nameVerdict(candidate);
  const entries = around.entriesLike(element);
  const has = (kind: ButtonNear['kind']) => buttons.some((button) => button.kind === kind);
  const generate = has('generate');

  let sum = WEIGHT.label[label] + WEIGHT.name[name] + shape(candidate) + place(element);
  if (attribute !== null) sum += WEIGHT.attribute;
  if (generate) sum += WEIGHT.generate;
  else if (has('action')) sum += WEIGHT.action;
  if (has('copy') || has('reveal')) sum += WEIGHT.copy;
  if (entries > 2) sum += WEIGHT.oneOfMany;
  else if (entries === 2) sum += WEIGHT.oneOfTwo;
  if (only) sum += WEIGHT.onlyValue;

  return {
    candidate,
    value,
    score: sum,
    named: label === 2 || name === 2 || generate,
    actionable: label > 0 || name > 0 || generate || has('action'),
    foreign: label === -1 || name === -1,
    block,
  };
}

function shape({ element, attribute }: Candidate): number {
  if (attribute !== null || !isField(element)) return 0;
  if (element.type === 'hidden') return WEIGHT.hiddenInput;
  const fixed = element.readOnly || element.disabled || element.type === 'password';
  if (fixed) return WEIGHT.field + WEIGHT.fixedField;
  const typing = element.type === 'search' || element.ownerDocument.activeElement === element;
  return typing ? WEIGHT.field + WEIGHT.typedInto : WEIGHT.field;
}

function place(element: Element): number {
  let sum = isSeen(element) ? 0 : WEIGHT.unseen;
  let level = 0;
  for (const ancestor of ancestorsOf(element)) {
    level += 1;
    const role = ancestor.getAttribute('role') ?? '';
    if (level <= 4 && (LISTED.test(ancestor.localName) || LISTED_ROLES.test(role))) return sum + WEIGHT.listed;
    if (ASIDE.test(ancestor.localName)) sum += WEIGHT.aside;
  }
  return sum;
}

function isSeen(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

interface Block {
  block: Element;
  buttons: readonly ButtonNear[];
}

/**
 * The part of the page that belongs to a value: the smallest one with a button that makes a token. Where no label is
 * understood, the smallest with any button that does something, and a little more around it, as that button may only
 * copy; else the smallest with any button.
 */
function blockOf({ element }: Candidate, isAlone: (element: Element) => boolean, around: Surroundings): Block {
  const parts: Block[] = [];
  let level = 0;
  for (const ancestor of ancestorsOf(element)) {
    level += 1;
    if (level > LEVELS || !isAlone(ancestor)) break;
    const whole = WHOLE_PAGE.test(ancestor.localName);
    const buttons = around.buttonsIn(ancestor);
    parts.push({
      block: ancestor,
      buttons: whole ? buttons.filter((button) => countsInWhole(button, ancestor)) : buttons,
    });
    if (whole) break;
  }
  const having = (kind: ButtonNear['kind']) =>
    parts.findIndex(({ buttons }) => buttons.some((button) => button.kind === kind));
  const generate = parts[having('generate')];
  if (generate !== undefined) return generate;
  const action = having('action');
  const any = parts.find(({ buttons }) => buttons.some(({ kind }) => kind !== 'away'));
  if (action < 0) return any ?? parts[0] ?? { block: element, buttons: [] };
  return parts
    .slice(action, action + WIDER)
    .reduce((block, part) => (part.buttons.length > block.buttons.length && part.buttons.length <= FEW ? part : block));
}

/** When the block is the whole page, only a button that makes a token, or one right beside the value, belongs to it. */
function countsInWhole({ element, kind }: ButtonNear, whole: Element): boolean {
  return kind === 'generate' || parentOf(element) === whole;
}

/** Whether a press on `button` is a press in the token's block. */
export function isInBlock(block: Element, button: ButtonNear): boolean {
  let inside = false;
  for (const ancestor of ancestorsOf(button.element)) inside ||= ancestor === block;
  return inside && (!WHOLE_PAGE.test(block.localName) || countsInWhole(button, block));
}
