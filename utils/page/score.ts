import type { Candidate } from './candidates';
import { ancestorsOf, closest, isField, matches, parentOf } from './dom';
import { DIALOG } from './layers';
import { labelVerdict, nameVerdict } from './nearby-words';
import type { ButtonNear, Surroundings } from './surroundings';

/** A candidate with what speaks for it. */
export interface Scored {
  candidate: Candidate;
  /** The value shown; lives no longer than the scan. */
  value: string;
  score: number;
  /** A label or a name says that this is the token. */
  labelled: boolean;
  /** Words say so, which a person reads. */
  worded: boolean;
  /** That, or a button that makes one is near: this is no mere likeness. */
  named: boolean;
  /** A button that could make a new token is near. */
  actionable: boolean;
  /** A label or a name says that the value is something else. */
  foreign: boolean;
  /** The part of the page that belongs to the value. */
  block: Element;
}

/** How much each trait says. Only the sum and its distance from the next best count. */
const NAME = { 2: 3, 1: 1, 0: 0, [-1]: -6 };
const LABEL = { 2: 4, 1: 1, 0: 0, [-1]: -5 };
const WEIGHT = { attribute: -1, fixed: 2, hidden: -3, typedInto: -2, unseen: -2, listed: -2, aside: -2 };
const NEAR = { generate: 3, action: 1, copy: 1, twin: -1, many: -3, only: 1 };
/** Words are what tells a token from a number of a request or a build, which error pages show. */
const WORDLESS = { text: -1, besideNamed: -6 };

/** How far up from a value its block may begin, and how many buttons it may have. */
const LEVELS = 8;
const FEW = 5;
const WHOLE_PAGE = 'html,body,main';
const LISTED = 'tr,li,option,[role=row],[role=listitem],[role=option],[role=treeitem],[role=gridcell]';

/** Scores one candidate by what it is and what stands around it. `only` says that no other value is on the page. */
export function score(candidate: Candidate, value: string, around: Surroundings, only: boolean): Scored {
  // Dots stand beside a value that only an attribute holds; beside any other they stand for another value.
  const isOwn = candidate.attribute !== null;
  const isAlone = (other: Element) => around.isAlone(other, value) && (isOwn || !around.holdsHidden(other));
  const { block, buttons } = blockOf(candidate.element, isAlone, around);
  const generate = buttons.some(({ kind }) => kind === 'generate');
  // A key has a button of its own, which does not speak of tokens where the token's does: the words there are not the key's.
  const isKey = generate && !around.holdsMaker(block) && around.holdsMaker();
  const label = labelVerdict(candidate, isKey ? (other) => isAlone(other) && !around.holdsMaker(other) : isAlone);
  const name = nameVerdict(candidate);
  const entries = around.entriesLike(candidate.element);
  const has = (...kinds: ButtonNear['kind'][]) => buttons.some(({ kind }) => kinds.includes(kind));

  let sum = LABEL[label] + NAME[name] + shape(candidate);
  if (generate) sum += NEAR.generate;
  else if (has('action')) sum += NEAR.action;
  if (has('copy', 'reveal')) sum += NEAR.copy;
  if (entries > 1) sum += entries > 2 ? NEAR.many : NEAR.twin;
  if (only) sum += NEAR.only;
  const isWordless = label <= 0 && name <= 0 && !generate;
  if (isWordless && candidate.attribute === null && !isField(candidate.element)) sum += WORDLESS.text;
  const isOver = closest(candidate.element, DIALOG) !== null;
  if ((around.hidesNamed || isKey) && label < 2 && name < 2 && !isOver) sum += WORDLESS.besideNamed;

  return {
    candidate,
    value,
    score: sum,
    labelled: label === 2 || name === 2,
    worded: label === 2,
    named: label === 2 || name === 2 || generate,
    actionable: label > 0 || name > 0 || generate || has('action'),
    foreign: label === -1 || name === -1,
    block,
  };
}

/** What a candidate is by itself, and in which part of the page. */
function shape({ element, attribute }: Candidate): number {
  let sum = element.checkVisibility?.({ visibilityProperty: true }) === false ? WEIGHT.unseen : 0;
  if (closest(element, LISTED) !== null) sum += WEIGHT.listed;
  if (closest(element, 'footer,nav,header,aside') !== null) sum += WEIGHT.aside;
  if (attribute !== null) return sum + WEIGHT.attribute;
  if (!isField(element)) return sum;
  if (element.type === 'hidden') return sum + WEIGHT.hidden;
  if (element.readOnly || element.disabled || element.type === 'password') return sum + WEIGHT.fixed;
  const typing = element.type === 'search' || element.ownerDocument.activeElement === element;
  return typing ? sum + WEIGHT.typedInto : sum;
}

interface Block {
  block: Element;
  buttons: readonly ButtonNear[];
}

/**
 * The part of the page that belongs to a value: the smallest one with a button that makes a token; else the largest
 * that shows no other value and has only a few buttons.
 */
function blockOf(element: Element, isAlone: (element: Element) => boolean, around: Surroundings): Block {
  let found: Block = { block: element, buttons: [] };
  let level = 0;
  for (const block of ancestorsOf(element)) {
    level += 1;
    const isWhole = matches(block, WHOLE_PAGE);
    const all = around.buttonsIn(block);
    const buttons = isWhole ? all.filter((button) => countsInWhole(button, block)) : all;
    const makes = buttons.some(({ kind }) => kind === 'generate');
    const isOther = !isAlone(block) || (buttons.length > FEW && !makes) || buttons.length < found.buttons.length;
    if (level > LEVELS || isOther) break;
    found = { block, buttons };
    if (makes || isWhole) break;
  }
  return found;
}

/** When the block is the whole page, only a button that makes a token, or one right beside the value, belongs to it. */
function countsInWhole({ element, kind }: ButtonNear, whole: Element): boolean {
  return kind === 'generate' || parentOf(element) === whole;
}

/** Whether a press on `button` is a press in the token's block. */
export function isInBlock(block: Element, button: ButtonNear): boolean {
  for (const ancestor of ancestorsOf(button.element))
    if (ancestor === block) return !matches(block, WHOLE_PAGE) || countsInWhole(button, block);
  return false;
}
