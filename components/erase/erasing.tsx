import { Trash2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErasePlan, EraseTarget } from '../../utils/core/erase';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { allWords, goingWords, stayingWords, type Totals } from './plan-words';

/** What would go, as found before anything does. */
export type Found = { kind: EraseTarget['kind']; plan: ErasePlan } | { kind: 'everything'; totals: Totals };

/**
 * Shows what will go of one choice, and erases it once that was read. Is to be keyed by the choice: with another choice what
 * was found goes, and so does what failed, as trying that again would erase what is no longer shown.
 */
export function Erasing({
  onLook,
  onErase,
  onStart,
}: {
  /** Null where nothing is chosen yet. */
  onLook: (() => Promise<Found>) | null;
  onErase: () => Promise<void>;
  /** Another erasure begins, so that what was said of the last holds no more. */
  onStart: () => void;
}) {
  const [found, setFound] = useState<Found | null>(null);
  const looking = useAttempt();
  if (found === null) {
    const look = async () => {
      onStart();
      if (onLook !== null) setFound(await onLook());
    };
    return (
      <>
        <Failure attempt={looking} />
        <div class="actions">
          <Button busy={looking.busy} disabled={onLook === null} onPress={() => void looking.run(look)}>
            {i18n.t('erase.look')}
          </Button>
        </div>
      </>
    );
  }
  const leave = () => setFound(null);
  return <Confirm found={found} onErase={() => onErase().then(leave)} onCancel={leave} />;
}

function Confirm({ found, onErase, onCancel }: { found: Found; onErase: () => Promise<void>; onCancel: () => void }) {
  const attempt = useAttempt();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const lines = found.kind === 'everything' ? allWords(found.totals) : goingWords(found.plan);
  return (
    <section class="erase">
      <h2 tabIndex={-1} ref={heading}>
        {i18n.t('erase.goes.title')}
      </h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="muted">{found.kind === 'everything' ? i18n.t('erase.stays.everything') : stayingWords(found.kind)}</p>
      <Failure attempt={attempt} />
      <div class="actions">
        <Button kind="danger" icon={Trash2} busy={attempt.busy} onPress={() => void attempt.run(onErase)}>
          {i18n.t('erase.confirm')}
        </Button>
        <Button onPress={onCancel}>{i18n.t('common.cancel')}</Button>
      </div>
    </section>
  );
}
