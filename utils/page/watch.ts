import type { Clock } from './clock';
import { decide } from './decide';
import { holds, type ShadowRootOf } from './dom';
import { type Finding, findToken, rank } from './find-token';
import { Follower } from './follower';
import { isReadable, mayHoldToken } from './frames';
import { checksum, tokenIn } from './hex';
import { Looker } from './looker';
import type { Outbox } from './outbox';
import { dialogOf, mayGenerate, type Press, pressOf } from './press';
import { isFrame, Roots } from './roots';
import type { Scan } from './scan';
import { Teller } from './teller';
import { type Age, readingOf } from './verdict';

interface Watched {
  document: Document;
  /** Whether this is the tab's own document, not a frame's. */
  isTop: boolean;
  visit: string;
  shadowRootOf: ShadowRootOf;
  clock: Clock;
  outbox: Outbox;
  /** Ends the watch. */
  signal: AbortSignal;
}

/** Milliseconds between two readings of the token's place: a field's value can change without a trace in the page. */
const READ_EVERY = { visible: 100, hidden: 1000 } as const;
/** Milliseconds between two looks for a token that is not on the page: at first, and after half a minute. */
const LOOK_EVERY = { first: 400, later: 3000 } as const;
const FIRST = 30_000;
/** How long the token's surroundings are looked at again after the tab was shown: blocks are drawn piece by piece. */
const DRAWING = 5000;
/** How long a press lets a new value in a dialog or notice count as its outcome. */
const PRESS_LASTS = 2 * 60_000;

/** Watches one document of the API tab: from `start` on, resting while the user is on another tab of the settings. */
export class TokenWatch {
  readonly #page: Watched;
  readonly #teller: Teller;
  readonly #follower: Follower;
  readonly #looker: Looker;
  /** Checksums of every value of a token's form that this visit showed anywhere on the page. */
  readonly #seen = new Set<number>();
  readonly #told = new WeakSet<Event>();
  readonly #frames = new WeakSet<Element>();
  #shown: { at: number; roots: Roots; end: AbortController } | null = null;
  #changedAt = 0;
  #pressedAt = Number.NEGATIVE_INFINITY;
  #reading: 'reading' | 'found' | 'empty' | 'not-found' = 'reading';

  constructor(page: Watched) {
    this.#page = page;
    this.#teller = new Teller(page.visit, page.outbox, page.clock);
    this.#follower = new Follower(page.clock, (report) => {
      this.#reading = 'found';
      this.#teller.tokenSeen(report);
    });
    this.#looker = new Looker(page.document, page.shadowRootOf, page.clock, (found, isWhole) =>
      this.#consider(found, isWhole),
    );
    page.signal.addEventListener('abort', () => this.#silence());
  }

  /** The API tab is shown: for the first time, or again. */
  start(): void {
    if (this.#shown !== null || this.#page.signal.aborted) return;
    const end = new AbortController();
    const roots = new Roots(
      {
        changed: (records) => this.#changed(records),
        clicked: (event) => this.#clicked(event),
        copied: (event) => this.#copied(event),
        frameLoaded: () => this.#teller.frameAppeared(),
      },
      end.signal,
    );
    const at = this.#page.clock.now();
    this.#shown = { at, roots, end };
    this.#changedAt = at;
    this.#reading = 'reading';
    roots.add(this.#page.document);
    this.#looker.soon(0);
    this.#readOn(end.signal);
  }

  /** The user left the API tab without leaving the document. */
  rest(): void {
    if (this.#shown === null) return;
    this.#silence();
    this.#follower.rest();
    if (this.#page.isTop) this.#teller.pageRead('left');
  }

  /** The document came back from the browser's memory: what is on it is told again. */
  restore(): void {
    this.#silence();
    this.#follower.rest();
    this.start();
  }

  /** The document is going away. */
  gone(): void {
    if (this.#shown !== null && this.#page.isTop) this.#teller.gone();
  }

  /** Tells what is on the page again, as this company's. */
  readAgain(company: string): void {
    this.#teller.tokenSeenAs(company);
  }

  #silence(): void {
    this.#shown?.end.abort();
    this.#shown = null;
    this.#looker.stop();
  }

  #readOn(signal: AbortSignal): void {
    if (signal.aborted) return;
    const wasShowing = this.#follower.isShowing;
    if (this.#follower.place !== null && !this.#follower.check() && wasShowing) this.#looker.soon(0);
    const { document, clock } = this.#page;
    clock.later(READ_EVERY[document.hidden ? 'hidden' : 'visible'], () => this.#readOn(signal));
  }

  #changed(records: MutationRecord[]): void {
    this.#changedAt = this.#page.clock.now();
    if (records.some(bringsFrame)) this.#teller.frameAppeared();
    const { shown } = this.#age();
    // The known place first, which is cheap; only where it shows no token is the page looked over.
    if (this.#follower.place === null || !this.#follower.check()) {
      this.#looker.near(addedBy(records));
      if (!this.#follower.isShowing) this.#looker.soon(shown < FIRST ? 0 : LOOK_EVERY.first);
    } else if (shown < DRAWING || this.#isPressed()) this.#looker.soon(READ_EVERY.visible);
  }

  /** Draws the conclusions of a look over the whole page, or over what was just added to it. */
  #consider(found: Scan, isWhole: boolean): void {
    if (this.#shown === null) return;
    for (const root of found.roots) this.#shown.roots.add(root);
    const ranked = rank(found);
    const { place, trace, sum, isShowing } = this.#follower;
    const finding = findToken(found, ranked, sum);
    const age = this.#age();
    const state = { place, trace, sum, isShowing, seen: this.#seen, pressed: this.#isPressed(), age };
    // A part of the page does not show what else is there, so that only a place that is sure counts.
    if (!isWhole && !(finding.kind === 'token' && finding.place.sure)) return;
    const decision = decide(finding, ranked, state);
    for (const { value } of ranked) this.#seen.add(checksum(value));
    if (decision.type === 'correct') this.#follower.mistaken();
    if (decision.type === 'follow' || decision.type === 'correct')
      this.#follower.follow(decision.place, decision.value);
    this.#noteFrames(found);
    if (this.#follower.isShowing) return;
    if (decision.type === 'keep') this.#judge(finding, found, age);
    this.#looker.soon(age.shown < FIRST ? LOOK_EVERY.first : LOOK_EVERY.later);
  }

  #noteFrames({ frames }: Scan): void {
    const late = frames.filter((frame) => !this.#frames.has(frame) && frame.getRootNode() !== this.#page.document);
    for (const frame of late) this.#frames.add(frame);
    if (late.length > 0) this.#teller.frameAppeared();
  }

  /** Says what there is to say of a page that shows no token, once. */
  #judge({ kind }: Finding, { frames }: Scan, age: Age): void {
    const { document, isTop } = this.#page;
    if (this.#reading === 'found' || (!isTop && !isReadable(document.defaultView))) return;
    const reading = readingOf(
      kind === 'empty' ? kind : 'none',
      age,
      isTop && frames.some((frame) => mayHoldToken(frame, document.baseURI)),
    );
    if (reading === null || reading === this.#reading) return;
    this.#reading = reading;
    this.#teller.pageRead(reading);
  }

  #clicked(event: Event): void {
    const press = this.#told.has(event) ? null : pressOf(event);
    if (press === null) return;
    if (this.#copies(press)) this.#teller.copied();
    if (press.kind !== 'generate' && press.kind !== 'action') return;
    const told = this.#tellPress(press, event);
    // Every value that is there before the outcome is noted; and the page may have changed since the last look.
    if (this.#looker.now() && !told) this.#tellPress(press, event);
    if (this.#told.has(event)) this.#pressedAt = this.#page.clock.now();
  }

  #copies({ element, kind }: Press): boolean {
    const { place } = this.#follower;
    return (kind === 'copy' && this.#isAtToken(element)) || (place !== null && holds(element, place.candidate.element));
  }

  #tellPress(press: Press, event: Event): boolean {
    if (!mayGenerate(press, this.#follower.place, this.#isPressed())) return false;
    this.#told.add(event);
    this.#teller.pressed();
    return true;
  }

  #copied(event: Event): void {
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return;
    const text = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '';
    const token = tokenIn(text);
    const isToken = token !== null && checksum(token) === this.#follower.sum;
    if (isToken || this.#isAtToken(target)) this.#teller.copied();
  }

  /** Whether an element stands with the token, or in a dialog that came with it. */
  #isAtToken(element: Element): boolean {
    const { place } = this.#follower;
    return (
      place !== null &&
      (holds(place.block, element) || holds(element, place.candidate.element) || dialogOf(element) !== null)
    );
  }

  #isPressed(): boolean {
    return this.#page.clock.now() - this.#pressedAt <= PRESS_LASTS;
  }

  #age(): Age {
    const now = this.#page.clock.now();
    return { shown: now - (this.#shown?.at ?? now), quiet: now - this.#changedAt };
  }
}

/** A page can add this many elements at once before looking at each is too much. */
const FEW = 50;

function addedBy(records: readonly MutationRecord[]): Element[] {
  const added = records.slice(-FEW).flatMap(({ addedNodes }) => Array.from(addedNodes).slice(-FEW));
  return added.filter((node): node is Element => node instanceof Element && node.isConnected);
}

function bringsFrame({ addedNodes }: MutationRecord): boolean {
  for (const node of addedNodes) {
    if (isFrame(node) || (node instanceof Element && node.getElementsByTagName('iframe').length > 0)) return true;
  }
  return false;
}
