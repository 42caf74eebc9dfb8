import { X } from 'lucide-preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { listOf } from '../format';
import { useBitByBit } from '../ui/bit-by-bit';
import { Button } from '../ui/button';
import type { ImportResult, Refusal } from './actions';
import { fieldWords, importFaultWords } from './faults';

/** Refused rows that are drawn together: a hundred at once, and then more than that each time the page has been painted. */
const GROUP = 5;

/**
 * What came of an import: how many were added, already there and refused, with the reason of each refusal, and one undo.
 * Its numbers are plain digits, so that a script can read them (contract, "N added").
 */
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
  const words = i18n.t('tools.summary.added', added, [String(added)]);
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
      {alreadyThere > 0 && <p>{i18n.t('tools.summary.alreadyThere', alreadyThere, [String(alreadyThere)])}</p>}
      {cut > 0 && <p>{i18n.t('tools.summary.cut', cut, [String(cut)])}</p>}
      {ignored.length > 0 && <p class="muted">{i18n.t('tools.summary.ignored', { names: listOf(ignored) })}</p>}
      {refused.length > 0 && (
        <>
          <p class="summary__refused">{i18n.t('tools.summary.refused', refused.length, [String(refused.length)])}</p>
          <RefusedRows refused={refused} />
        </>
      )}
      {batch !== null && <Button onPress={() => onUndo(batch)}>{i18n.t('tools.summary.undo')}</Button>}
    </section>
  );
}

/** Each refused row with its reason. They may be thousands; whoever listens to the page hears how many. */
function RefusedRows({ refused }: Pick<ImportResult, 'refused'>) {
  const groups = useBitByBit(Math.ceil(refused.length / GROUP));
  return (
    <ul class="summary__rows" aria-live="off">
      {Array.from({ length: groups }, (_, no) => (
        <Group key={no} refused={refused} from={no * GROUP} />
      ))}
    </ul>
  );
}

/** What is drawn once is not drawn anew because more follows. */
function Group({ refused, from }: Pick<ImportResult, 'refused'> & { from: number }) {
  return useMemo(
    () => (
      <>
        {refused.slice(from, from + GROUP).map((refusal) => (
          <li key={`${refusal.row} ${refusal.field}`}>{refusalWords(refusal)}</li>
        ))}
      </>
    ),
    [refused, from],
  );
}

function refusalWords({ row, field, fault }: Refusal): string {
  const why = importFaultWords(fault);
  if (row === null) return i18n.t('tools.summary.file', { why });
  return i18n.t('tools.summary.row', { row, field: fieldWords(field), why });
}
