import { render } from 'preact';
import { Card, type Corner } from '../../components/card/card';
import type { CopiedAnswer } from '../../components/card/copied';
import { freeCorner } from '../../components/card/corner';
import type { CardButton } from '../../components/card/faces';
import { type Frame, Pointer } from '../../components/card/pointer';
import type { CardView } from '../../utils/core/screen/card';
import { realClock } from '../../utils/page/clock';
import type { Landmarks } from '../../utils/page/landmarks';
import type { Outbox } from '../../utils/page/outbox';

/** Draws the card and the frame around the page's button, and passes presses on. */
export class Stage {
  readonly #root: HTMLElement;
  readonly #landmarks: Landmarks;
  readonly #outbox: Outbox;
  #view: CardView = { face: 'none' };
  #corner: Corner = 'bottom-right';
  #drawn = '';

  constructor(root: HTMLElement, landmarks: Landmarks, outbox: Outbox) {
    this.#root = root;
    this.#landmarks = landmarks;
    this.#outbox = outbox;
  }

  show(view: CardView): void {
    this.#view = view;
    this.draw();
  }

  /** Draws what is to be seen where things are now; nothing when that is what is there. */
  draw(): void {
    const view = this.#view;
    const pointing = view.face === 'before' && view.planned ? frameOf(this.#landmarks.button(realClock.now())) : null;
    this.#corner = view.face === 'none' ? 'bottom-right' : this.#freeCorner();
    const drawn = JSON.stringify([view, pointing, this.#corner]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    render(
      <>
        {pointing && <Pointer frame={pointing} />}
        <Card
          view={view}
          corner={this.#corner}
          isPointing={pointing !== null}
          now={realClock.now()}
          onPress={(button) => this.#pressed(button)}
          onDismiss={() => this.#dismissed()}
          onCompany={(company) => this.#outbox.urgent({ type: 'company-named', company })}
          onCopied={(answer) => this.#copiedTo(answer)}
          onLiveCheck={(on) => this.#pressed(on ? 'check-tokens' : 'leave-tokens')}
        />
      </>,
      this.#root,
    );
  }

  end(): void {
    render(null, this.#root);
  }

  #freeCorner(): Corner {
    const card = this.#root.querySelector('.card')?.getBoundingClientRect();
    if (card === undefined) return this.#corner;
    const kept = [frameOf(this.#landmarks.token), frameOf(this.#landmarks.button(realClock.now()))].filter(
      (frame) => frame !== null,
    );
    return freeCorner(card, { width: innerWidth, height: innerHeight }, kept);
  }

  #pressed(button: CardButton): void {
    if (button === 'regenerated' || button === 'another-user' || button === 'neither')
      this.#outbox.urgent({ type: 'card-answered', answer: button });
    else this.#outbox.urgent({ type: 'card-pressed', button });
  }

  #copiedTo(answer: CopiedAnswer): void {
    if (typeof answer === 'object') this.#outbox.urgent({ type: 'kind-chosen', kind: answer.kind });
    else this.#outbox.urgent({ type: 'copy-answered', answer });
  }

  #dismissed(): void {
    this.#outbox.urgent({ type: 'card-pressed', button: 'dismiss' });
    this.show({ face: 'none' });
  }
}

/** Where an element is in the window; null when it is not to be seen. */
function frameOf(element: Element | null): Frame | null {
  const box = element?.getBoundingClientRect();
  if (box === undefined || box.width === 0 || box.height === 0) return null;
  const { left, top, width, height } = box;
  return { left, top, width, height };
}
