import { X } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { count, listOf } from '../format';
import { Button } from '../ui/button';
import type { ImportResult, Refusal } from './actions';
import { fieldWords, importFaultWords } from './faults';

/** Refused rows named before the rest is summed up. */
const SHOWN = 100;

/** What came of an import: how many were added, already there and refused, with the reason of each refusal, and one undo. */
export function ImportSummary({
  name,
  result,
  onUndo,
  onClose,
}: {
  /** The file's name where several were chosen, else null. */
  name: string | null;
  result: ImportResult;
  onUndo: (batch: string) => void;
  onClose: () => void;
}) {
  const { batch, added, alreadyThere, refused, cut, ignored, fromCopy } = result;
  const words = i18n.t('tools.summary.added', added, [count(added)]);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [result]);
  return (
    <section class="summary" role="status">
      <div class="summary__head">
        <h2 ref={heading} tabIndex={-1}>
          {name === null ? words : i18n.t('tools.summary.of', { file: name, what: words })}
        </h2>
        <Button kind="quiet" icon={X} iconOnly onPress={onClose}>
          {i18n.t('common.dismiss')}
        </Button>
      </div>
      {fromCopy && <p>{i18n.t('tools.summary.fromCopy')}</p>}
      {alreadyThere > 0 && <p>{i18n.t('tools.summary.alreadyThere', alreadyThere, [count(alreadyThere)])}</p>}
      {cut > 0 && <p>{i18n.t('tools.summary.cut', cut, [count(cut)])}</p>}
      {ignored.length > 0 && <p class="muted">{i18n.t('tools.summary.ignored', { names: listOf(ignored) })}</p>}
      {refused.length > 0 && (
        <>
          <p class="summary__refused">{i18n.t('tools.summary.refused', refused.length, [count(refused.length)])}</p>
          <ul class="summary__rows">
            {refused.slice(0, SHOWN).map((refusal) => (
              <li key={`${refusal.row} ${refusal.field}`}>{refusalWords(refusal)}</li>
            ))}
            {refused.length > SHOWN && <li>{i18n.t('tools.summary.more', refused.length - SHOWN)}</li>}
          </ul>
        </>
      )}
      {batch !== null && <Button onPress={() => onUndo(batch)}>{i18n.t('tools.summary.undo')}</Button>}
    </section>
  );
}

function refusalWords({ row, field, fault }: Refusal): string {
  const why = importFaultWords(fault);
  if (row === null) return i18n.t('tools.summary.file', { why });
  return i18n.t('tools.summary.row', { row, field: fieldWords(field), why });
}
