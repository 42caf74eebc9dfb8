import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToolDraft } from '../../../utils/core/inventory/draft';
import { judgeLines } from '../../../utils/core/inventory/lines';
import type { Tool } from '../../../utils/core/inventory/tool';
import type { Knowledge } from '../../../utils/core/screen/guide';
import { SelectField } from '../../fields/select-field';
import { TextField } from '../../fields/text-field';
import { count } from '../../format';
import { Button } from '../../ui/button';
import { Review } from './review';

/** Adds many tools at once: paste, look through, add. */
export function SeveralPanel({
  listed,
  companies,
  catalogue,
  onAdd,
  onCancel,
}: {
  /** Tools that are on the list. */
  listed: readonly Tool[];
  companies: readonly string[];
  catalogue: Knowledge;
  onAdd: (drafts: ToolDraft[]) => Promise<void>;
  onCancel: () => void;
}) {
  const [text, setText] = useState('');
  const [cut, setCut] = useState(0);
  const [company, setCompany] = useState('');
  const [step, setStep] = useState<'paste' | 'review'>('paste');
  const [empty, setEmpty] = useState(false);
  const form = useRef<HTMLElement>(null);
  // Read once for the review, so that ticks keep their rows while the list changes elsewhere.
  const read = useMemo(
    () => (step === 'review' ? judgeLines(text, listed, catalogue.recognise, company || null) : null),
    [step],
  );
  const look = () => {
    const nothing = judgeLines(text, [], () => null).rows.length === 0;
    setEmpty(nothing);
    if (nothing) form.current?.querySelector('textarea')?.focus();
    else setStep('review');
  };
  return (
    <section
      ref={form}
      class="tool-form"
      aria-label={i18n.t('several.title')}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <h2>{i18n.t('several.title')}</h2>
      <p role="status">{cut > 0 && i18n.t('several.cut', cut, [count(cut)])}</p>
      {read === null ? (
        <>
          <TextField
            kind="multiline"
            rows={8}
            name="several"
            label={i18n.t('several.field')}
            hint={i18n.t('several.hint')}
            value={text}
            onValue={setText}
            onCut={(more) => setCut((before) => before + more)}
            error={empty ? i18n.t('several.empty') : null}
            focused
          />
          {companies.length > 0 && (
            <SelectField
              label={i18n.t('tools.form.account')}
              value={company}
              options={[
                { value: '', label: i18n.t('tools.everyAccount') },
                ...companies.map((name) => ({ value: name, label: name })),
              ]}
              onValue={setCompany}
            />
          )}
          <div class="actions">
            <Button kind="main" onPress={look}>
              {i18n.t('several.look')}
            </Button>
            <Button onPress={onCancel}>{i18n.t('common.cancel')}</Button>
          </div>
        </>
      ) : (
        <Review
          rows={read.rows}
          unread={read.unread}
          guideOf={catalogue.guideOf}
          onAdd={onAdd}
          onBack={() => setStep('paste')}
          onCancel={onCancel}
        />
      )}
    </section>
  );
}
