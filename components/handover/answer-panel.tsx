import { i18n } from '#i18n';
import type { Fate, OpenedAnswer } from '../../utils/core/handover/answer';
import type { Word } from '../../utils/core/handover/records';
import { nameKey } from '../../utils/core/inventory/tool';
import { count, when } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { useFocused } from '../ui/focused';
import { Notice } from '../ui/notice';

const FATES: Record<Fate, () => string | null> = {
  new: () => null,
  'nothing-new': () => i18n.t('handOver.answer.nothingNew'),
  ended: () => i18n.t('handOver.answer.ended'),
  gone: () => i18n.t('handOver.answer.gone'),
  'not-handed-over': () => i18n.t('handOver.answer.notHandedOver'),
};

const SAID: Record<Word, () => string> = {
  updated: () => i18n.t('handOver.answer.updated'),
  tested: () => i18n.t('handOver.answer.tested'),
};

/** What came back, before any of it is taken in: whose word it is, and what each line would change. */
export function AnswerPanel({
  opened: { answer, handedTo, known, lines },
  now,
  onAccept,
  onClose,
}: {
  opened: OpenedAnswer;
  now: number;
  onAccept: () => Promise<unknown>;
  onClose: () => void;
}) {
  const attempt = useAttempt();
  const heading = useFocused<HTMLHeadingElement>();
  const fresh = lines.filter(({ fate }) => fate === 'new').length;
  const isOther = handedTo !== null && nameKey(handedTo) !== nameKey(answer.by);
  return (
    <section class="handed" data-answer={answer.id}>
      <h2 tabIndex={-1} ref={heading} dir="auto">
        {i18n.t('handOver.answer.title', { name: answer.by })}
      </h2>
      {!known && <Notice kind="danger">{i18n.t('handOver.answer.unknown')}</Notice>}
      {isOther && <Notice>{i18n.t('handOver.answer.other', { name: answer.by, handedTo: handedTo ?? '' })}</Notice>}
      <ul class="handed__tasks">
        {lines.map(({ no, word, at, fate, name }) => (
          <li key={no} class="handed__task" data-fate={fate}>
            <p>
              <bdi class="task__name">{name ?? i18n.t('handOver.answer.line', [count(no)])}</bdi>
            </p>
            <p class="muted">
              {SAID[word]()}, {when(at, now)}
            </p>
            {FATES[fate]() && <p>{FATES[fate]()}</p>}
          </li>
        ))}
      </ul>
      {fresh === 0 && <p>{i18n.t('handOver.answer.changesNothing')}</p>}
      <Failure attempt={attempt} />
      <div class="actions">
        {fresh > 0 && (
          <Button
            kind="main"
            busy={attempt.busy}
            onPress={() =>
              void attempt.run(async () => {
                await onAccept();
                onClose();
              })
            }
          >
            {i18n.t('handOver.answer.accept', fresh, [count(fresh)])}
          </Button>
        )}
        <Button onPress={onClose}>{i18n.t('handOver.answer.leave')}</Button>
      </div>
    </section>
  );
}
