import { i18n } from '#i18n';
import type { CopiedKind } from '../../utils/core/screen/card';

/** What the user says of a token that they copied: the kind of tool that it goes to, or something else. */
export type CopiedAnswer = { kind: string } | 'something-else' | 'not-now' | 'never';

/** The answers to where a copied token goes: the likely kinds as a word each, the ways out below. */
export function Copied({
  kinds,
  onAnswer,
}: {
  kinds: readonly CopiedKind[];
  onAnswer: (answer: CopiedAnswer) => void;
}) {
  return (
    <>
      <div class="choices">
        {kinds.map(({ id, name }) => (
          <button key={id} type="button" class="button" onClick={() => onAnswer({ kind: id })}>
            {name}
          </button>
        ))}
        <button type="button" class="button" onClick={() => onAnswer('something-else')}>
          {i18n.t('card.copied.somethingElse')}
        </button>
      </div>
      <div class="ways-out">
        <button type="button" class="word" onClick={() => onAnswer('not-now')}>
          {i18n.t('card.copied.notNow')}
        </button>
        <button type="button" class="word" onClick={() => onAnswer('never')}>
          {i18n.t('card.copied.never')}
        </button>
      </div>
    </>
  );
}
