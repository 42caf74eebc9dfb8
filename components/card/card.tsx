import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardView } from '../../utils/core/screen/card';
import { CompanyForm } from './company-form';
import { Copied, type CopiedAnswer } from './copied';
import { type CardButton, facePlan } from './faces';
import { Cross, Key, Unfold } from './icons';
import { FirstPages } from './trial';

/** Corners of the window in which the card can lie. */
export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';

interface Props {
  view: CardView;
  corner: Corner;
  /** Whether the button that makes a new token is marked on the page. */
  isPointing: boolean;
  /** Milliseconds since 1970. */
  now: number;
  onPress: (button: CardButton) => void;
  onDismiss: () => void;
  onCompany: (company: string) => void;
  onCopied: (answer: CopiedAnswer) => void;
  onLiveCheck: (on: boolean) => void;
}

/** The one card in the corner of the API tab. Nothing at all for the face `none`. */
export function Card({ view, corner, isPointing, now, onPress, onDismiss, onCompany, onCopied, onLiveCheck }: Props) {
  const [unfolded, setUnfolded] = useState<CardView | null>(null);
  if (view.face === 'none') return null;
  // A dialog of the page may lie under it: it stays small until a person wants to see it.
  const folded = view.face === 'before' && view.pressed && unfolded !== view;
  const { title, badge, text, done, buttons } = facePlan(view, { isPointing, now });
  return (
    <aside
      class={`card card--${corner}`}
      aria-label={i18n.t('card.label')}
      onKeyDown={({ key }) => key === 'Escape' && onDismiss()}
    >
      <div class="top">
        <Key />
        {i18n.t('card.label')}
        {folded && (
          <button
            type="button"
            class="close"
            aria-label={i18n.t('card.unfold')}
            aria-expanded={false}
            onClick={() => setUnfolded(view)}
          >
            <Unfold />
          </button>
        )}
        <button type="button" class="close" aria-label={i18n.t('card.dismiss')} onClick={onDismiss}>
          <Cross />
        </button>
      </div>
      <div role="status">
        <h2 class="title">
          {title}
          {badge && <span class="critical">{badge}</span>}
        </h2>
        {!folded && <p class="text">{text}</p>}
      </div>
      {done !== undefined && (
        <div
          class="bar"
          role="progressbar"
          aria-label={i18n.t('card.left.progress')}
          aria-valuemin={0}
          aria-valuemax={1}
          aria-valuenow={done}
        >
          <div class="bar__done" style={{ inlineSize: `${done * 100}%` }} />
        </div>
      )}
      {view.face === 'which-company' && <CompanyForm onCompany={onCompany} />}
      {view.face === 'copied' && <Copied kinds={view.kinds} onAnswer={onCopied} />}
      {view.face === 'before' && view.liveCheck !== null && !folded && (
        <div class="consent">
          <input
            id="consent"
            type="checkbox"
            aria-describedby="consent-hint"
            checked={view.liveCheck}
            onChange={({ currentTarget }) => onLiveCheck(currentTarget.checked)}
          />
          <div>
            <label for="consent">{i18n.t('card.before.liveCheck')}</label>
            <small id="consent-hint">{i18n.t('card.before.liveCheckHint')}</small>
          </div>
        </div>
      )}
      {view.face === 'trial' && view.trial.end !== null && <FirstPages pages={view.trial.pages} />}
      {buttons.length > 0 && !folded && (
        <div class="buttons">
          {buttons.map(({ label, button, main }) => (
            <button
              key={label}
              type="button"
              class={main ? 'button button--main' : 'button'}
              onClick={() => onPress(button)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </aside>
  );
}
