import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Fault, Field, ToolDraft } from '../../utils/core/inventory/draft';
import { AUTHS } from '../../utils/core/inventory/tool';
import { CheckField } from '../fields/check-field';
import { Choice } from '../fields/choice';
import { TextField } from '../fields/text-field';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { authWords } from '../words';
import { faultWords } from './faults';
import { type ToolForm as Form, judgeForm } from './form-state';
import { ScopeField } from './scope-field';

/** What a form offers besides free text. */
export interface Offers {
  accounts: readonly Account[];
  companies: readonly string[];
  owners: readonly string[];
  kinds: readonly string[];
}

/** Asks for everything about a tool. Only the name is required; what is wrong is said at its field, which takes the focus. */
export function ToolForm({
  title,
  submit,
  initial,
  offers,
  onSave,
  onCancel,
}: {
  title: string;
  submit: string;
  initial: Form;
  offers: Offers;
  onSave: (draft: ToolDraft, account: string | null) => Promise<void>;
  onCancel: () => void;
}) {
  const [form, setForm] = useState(initial);
  const [fault, setFault] = useState<{ field: Field; fault: Fault } | null>(null);
  const attempt = useAttempt();
  const element = useRef<HTMLFormElement>(null);
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const errorAt = (field: Field) => (fault?.field === field ? faultWords(fault.fault) : null);
  const save = () => {
    const verdict = judgeForm(form, offers.accounts);
    setFault(verdict.ok ? null : verdict);
    if (verdict.ok) void attempt.run(() => onSave(verdict.draft, verdict.account));
    else element.current?.querySelector<HTMLElement>(`[name="${verdict.field}"]`)?.focus();
  };
  const optional = (field: 'catalogue' | 'url' | 'owner' | 'notes') =>
    ({
      name: field,
      optional: true,
      value: form[field],
      onValue: (value: string) => set({ [field]: value }),
      error: errorAt(field),
    }) as const;
  return (
    <form
      ref={element}
      class="tool-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <h2>{title}</h2>
      <div class="tool-form__fields">
        <TextField
          label={i18n.t('tools.form.name')}
          name="name"
          hint={i18n.t('tools.form.nameHint')}
          value={form.name}
          onValue={(name) => set({ name })}
          error={errorAt('name')}
          required
          focused
        />
        <ScopeField
          accounts={offers.accounts}
          known={offers.companies}
          scope={form.scope}
          company={form.company}
          error={errorAt('account')}
          onScope={(scope) => set({ scope })}
          onCompany={(company) => set({ company })}
        />
        <TextField {...optional('url')} label={i18n.t('tools.form.url')} hint={i18n.t('tools.form.urlHint')} />
        <TextField
          {...optional('owner')}
          label={i18n.t('tools.form.owner')}
          hint={i18n.t('tools.form.ownerHint')}
          suggestions={offers.owners}
        />
        <TextField
          {...optional('catalogue')}
          label={i18n.t('tools.form.catalogue')}
          hint={i18n.t('tools.form.catalogueHint')}
          suggestions={offers.kinds}
        />
        <Choice
          legend={i18n.t('tools.form.auth')}
          value={form.auth}
          options={AUTHS.map((auth) => ({
            value: auth,
            label: auth === 'unknown' ? i18n.t('tools.form.authUnknown') : authWords(auth),
          }))}
          onValue={(auth) => set({ auth })}
        />
        <TextField
          {...optional('notes')}
          kind="multiline"
          label={i18n.t('tools.form.notes')}
          hint={i18n.t('tools.form.notesHint')}
        />
        <CheckField
          label={i18n.t('tools.form.critical')}
          hint={i18n.t('tools.form.criticalHint')}
          checked={form.critical}
          onChecked={(critical) => set({ critical })}
        />
      </div>
      <Failure attempt={attempt} />
      <div class="actions">
        <Button kind="main" type="submit" busy={attempt.busy}>
          {submit}
        </Button>
        <Button onPress={onCancel}>{i18n.t('common.cancel')}</Button>
      </div>
    </form>
  );
}
