import type { TaughtPlace } from '../core/detection/taught';
import { readToken } from './candidates';
import type { Clock } from './clock';
import { isCopyButtonOf, isCopyOf } from './copy';
import { decide, note } from './decide';
import { isConnected, isHidden, type ShadowRootOf } from './dom';
import { findToken, rank } from './find-token';
import { Follower } from './follower';
import { KeptValues } from './kept-values';
import { Looker } from './looker';
import type { Outbox } from './outbox';
import { mayGenerate, type Press, pressOf } from './press';
import { Roots } from './roots';
import type { Scan } from './scan';
import { decideTaught, taughtFinding } from './taught';
import { Teller } from './teller';
import { type Age, hasSettled, type Reading, readingOf } from './verdict';

interface Watched {
  document: Document;
  /** Whether this is the tab's own document, not a frame's. */
  isTop: boolean;
  /** Whether the API tab is left with this document: it is the tab's own, or the API tab in a page that is none. */
  isPage: boolean;
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
  /** The value before the last change, while the user wants it asked about. */
  readonly kept: KeptValues;
  readonly #page: Watched;
  readonly #teller: Teller;
  readonly #follower: Follower;
  readonly #looker: Looker;
  /** Checksums of every value of a token's form that this visit showed anywhere on the page. */
  readonly #seen = new Set<number>();
  readonly #told = new WeakSet<Event>();
  #shown: { at: number; roots: Roots; end: AbortController } | null = null;
  #changedAt = 0;
  #pressedAt = Number.NEGATIVE_INFINITY;
  #reading: Reading | 'found' | null = null;
  #taught: TaughtPlace | null = null;

  constructor(page: Watched) {
    const { document, shadowRootOf, clock, outbox, visit, signal } = page;
    this.#page = page;
    this.#teller = new Teller(visit, outbox, clock);
    this.kept = new KeptValues(clock);
    this.#follower = new Follower(clock, this.kept, (report) => {
      this.#reading = 'found';
      this.#teller.tokenSeen(report);
      if (report.before === null) return;
      // The press has had its outcome; what is pressed from now on is another matter.
      this.#pressedAt = Number.NEGATIVE_INFINITY;
      this.kept.changed(report.before.digest, report.digest);
    });
    this.#looker = new Looker(document, shadowRootOf, clock, (found) => this.#consider(found));
    signal.addEventListener('abort', () => {
      this.#silence();
      this.kept.switch(false);
    });
  }

  /** The element that shows the token, and the part of the page around it; null while none is known. */
  get place(): { element: Element; block: Element } | null {
    const { place, isShowing } = this.#follower;
    return place !== null && isShowing ? { element: place.candidate.element, block: place.block } : null;
  }

  /** The token that the page shows at this moment, read anew and kept nowhere; null while it shows none for certain. */
  readToken(): string | null {
    const { place, isShowing, isHeld } = this.#follower;
    return place !== null && isShowing && !isHeld && isConnected(place.candidate.element)
      ? readToken(place.candidate)
      : null;
  }

  /** Whether the value of a token that is replaced is to be kept until it was asked about. */
  keepOld(on: boolean): void {
    this.#follower.keepValues(on);
  }

  /** The API tab is shown: for the first time, or again. */
  start(): void {
    const { document, clock, signal } = this.#page;
    if (this.#shown !== null || signal.aborted) return;
    const end = new AbortController();
    const ears = {
      changed: (records: MutationRecord[]) => this.#changed(records),
      clicked: (event: Event) => this.#clicked(event),
      copied: (event: Event) => this.#copied(isCopyOf(event, this.#follower.place)),
      frameLoaded: () => this.#teller.frameAppeared(),
    };
    const at = clock.now();
    this.#shown = { at, roots: new Roots(ears, end.signal), end };
    this.#changedAt = at;
    this.#reading = null;
    this.#shown.roots.add(document);
    this.#looker.soon(0);
    this.#readOn(end.signal);
  }

  /** The user left the API tab without leaving the document. */
  rest(): void {
    if (this.#shown === null) return;
    this.#silence();
    this.#follower.rest();
    if (this.#page.isPage) this.#teller.pageRead('left');
  }

  /** The document came back from the browser's memory: what is on it is told again. */
  restore(): void {
    this.#silence();
    this.#follower.rest();
    this.start();
  }

  /** The document is going away. */
  gone(): void {
    if (this.#shown !== null && this.#page.isPage) this.#teller.gone();
  }

  /** Tells what was told last of the page that is shown; nothing while that is being found out. */
  tellAgain(): void {
    if (this.#shown === null || this.#reading === null) return;
    if (this.#reading === 'found') this.#teller.tokenSeenAgain();
    else this.#teller.pageRead(this.#reading);
  }

  /** Tells what is on the page again, as this company's. */
  readAgain(company: string): void {
    this.#teller.tokenSeenAs(company);
  }

  /** Where the user said that the token is. While that place shows one, it is asked alone; null forgets it. */
  teach(taught: TaughtPlace | null): void {
    const isForgotten = taught === null && this.#taught !== null;
    if (isForgotten) this.#follower.drop();
    this.#taught = taught;
    if (this.#shown === null) return;
    if (isForgotten) this.restore();
    else this.#looker.soon(0);
  }

  #silence(): void {
    this.#shown?.end.abort();
    this.#shown = null;
    this.#looker.stop();
  }

  #readOn(signal: AbortSignal): void {
    if (signal.aborted) return;
    const { document, clock } = this.#page;
    clock.later(READ_EVERY[isHidden(document) ? 'hidden' : 'visible'], () => this.#readOn(signal));
    if (this.#follower.isShowing && !this.#follower.check()) this.#looker.soon(0);
  }

  #changed(records: MutationRecord[]): void {
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) this.#changedAt = this.#page.clock.now();
    const { shown } = this.#age();
    // The known place first, which is cheap; only where it shows no token is the page looked over.
    if (!this.#follower.check()) this.#looker.soon(shown < FIRST ? 0 : LOOK_EVERY.first);
    // A place that nothing but its looks speak for may turn out to be a mistake at any time.
    else if (shown < DRAWING || this.#isPressed() || !this.#follower.place?.sure) this.#looker.soon(READ_EVERY.visible);
  }

  /** Draws the conclusions of a look over the page. */
  #consider(found: Scan): void {
    if (this.#shown === null) return;
    for (const root of found.roots) this.#shown.roots.add(root);
    const follower = this.#follower;
    const { place, isShowing, isHeld, sum } = follower;
    const age = this.#age();
    const ranked = rank(found, isHeld ? null : (place?.candidate.element ?? null));
    const { isTop, document, shadowRootOf } = this.#page;
    const taught = this.#taught && taughtFinding(this.#taught, isTop, document, shadowRootOf);
    const finding = taught ?? findToken(found, ranked, sum);
    const state = { place, isShowing, isHeld, sum, seen: this.#seen, pressed: this.#isPressed() };
    const decision = taught ? decideTaught(taught, place, sum) : decide(finding, ranked, state);
    note(ranked, this.#seen);
    if (decision.type === 'drop' || decision.type === 'correct') follower.drop();
    if (decision.type === 'follow' || decision.type === 'correct')
      follower.follow(decision.place, decision.value, decision.sure);
    if (follower.isHeld && hasSettled({ ...age, shown: this.#page.clock.now() - follower.heldAt })) follower.release();
    if (!follower.isShowing) this.#judge(finding.kind, age);
    if (!follower.isShowing || follower.isHeld)
      this.#looker.soon(age.shown < FIRST ? LOOK_EVERY.first : LOOK_EVERY.later);
  }

  /** Says what there is to say of a page that shows no token, once; a frame only says what it knows. */
  #judge(kind: ReturnType<typeof findToken>['kind'], age: Age): void {
    if (this.#reading === 'found') return;
    const reading = readingOf(kind, age);
    if (reading === null || reading === this.#reading || (reading === 'not-found' && !this.#page.isTop)) return;
    this.#reading = reading;
    this.#teller.pageRead(reading);
  }

  #clicked(event: Event): void {
    const press = this.#told.has(event) ? null : pressOf(event);
    if (press === null) return;
    if (press.kind === 'copy') this.#copied(isCopyButtonOf(press, this.#follower.place));
    if (press.kind !== 'generate' && press.kind !== 'action') return;
    const wasTold = this.#tellPress(press, event);
    // Every value that is there before the outcome is noted; and the page may have changed since the last look.
    if (this.#looker.now() && !wasTold) this.#tellPress(press, event);
    if (!this.#told.has(event)) return;
    this.#pressedAt = this.#page.clock.now();
    // Whoever presses a likely place's button says that it is the token's, before anything of it is gone.
    this.#follower.release();
  }

  #copied(isToken: boolean): void {
    if (!this.#teller.copied() && isToken && this.#follower.isShowing) this.#teller.tokenCopied();
  }

  #tellPress(press: Press, event: Event): boolean {
    const mayMake = mayGenerate(press, this.#follower.place, this.#isPressed());
    if (mayMake) {
      this.#told.add(event);
      this.#teller.pressed();
    }
    return mayMake;
  }

  #isPressed(): boolean {
    return this.#page.clock.now() - this.#pressedAt <= PRESS_LASTS;
  }

  #age(): Age {
    const now = this.#page.clock.now();
    return { shown: now - (this.#shown?.at ?? now), quiet: now - this.#changedAt };
  }
}
