import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToolDraft } from '../../../utils/core/inventory/draft';
import type { Pasted } from '../../../utils/core/inventory/lines';
import type { GuideOf } from '../../../utils/core/screen/guide';
import { count } from '../../format';
import { Failure, useAttempt } from '../../ui/attempt';
import { Button } from '../../ui/button';
import { ReviewRow } from './review-row';

/** What was found in a pasted list, to be looked through and left out line by line before it is added. */
export function Review({
  rows,
  unread,
  guideOf,
  onAdd,
  onBack,
  onCancel,
}: {
  rows: readonly Pasted[];
  /** Tools beyond the most that are read at once. */
  unread: number;
  guideOf: GuideOf;
  onAdd: (drafts: ToolDraft[]) => Promise<void>;
  onBack: () => void;
  onCancel: () => void;
}) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  const attempt = useAttempt();
  useLayoutEffect(() => heading.current?.focus(), []);
  const chosen = rows.flatMap((row, index) => (row.state === 'new' && !leftOut.has(index) ? [row.draft] : []));
  const take = (index: number, taken: boolean) =>
    setLeftOut((before) => {
      const next = new Set(before);
      if (taken) next.delete(index);
      else next.add(index);
      return next;
    });
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {i18n.t('several.found', rows.length, [count(rows.length)])}
      </h3>
      {unread > 0 && <p>{i18n.t('several.unread', unread, [count(unread)])}</p>}
      <table class="review">
        <thead>
          <tr>
            <th scope="col">{i18n.t('tools.column.name')}</th>
            <th scope="col">{i18n.t('tools.form.catalogue')}</th>
            <th scope="col">{i18n.t('tools.column.auth')}</th>
            <th scope="col">{i18n.t('several.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <ReviewRow
              // Rows never move while they are looked through.
              key={index}
              row={row}
              guideOf={guideOf}
              taken={!leftOut.has(index)}
              onTake={(taken) => take(index, taken)}
            />
          ))}
        </tbody>
      </table>
      <Failure attempt={attempt} />
      <div class="actions">
        {chosen.length > 0 && (
          <Button kind="main" busy={attempt.busy} onPress={() => void attempt.run(() => onAdd(chosen))}>
            {i18n.t('several.add', chosen.length, [count(chosen.length)])}
          </Button>
        )}
        <Button onPress={onBack}>{i18n.t('several.back')}</Button>
        <Button onPress={onCancel}>{i18n.t('common.cancel')}</Button>
      </div>
    </>
  );
}
