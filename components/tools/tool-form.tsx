import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Fault, Field, ToolDraft } from '../../utils/core/inventory/draft';
import { AUTHS } from '../../utils/core/inventory/tool';
import type { Knowledge } from '../../utils/core/screen/guide';
import { CheckField } from '../fields/check-field';
import { Choice } from '../fields/choice';
import { TextField } from '../fields/text-field';
import { listOf } from '../format';
import { GuideHelp, guideTitle } from '../guide/guide-help';
import { type Occasion, ServiceUser } from '../guide/service-user';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { authWords } from '../words';
import { faultWords } from './faults';
import { type ToolForm as Form, filledFrom, judgeForm, openBlanks } from './form-state';
import { KindSearch } from './kind-search';
import { ScopeField } from './scope-field';

/** What a form offers besides free text. */
export interface Offers {
  accounts: readonly Account[];
  companies: readonly string[];
  owners: readonly string[];
  catalogue: Knowledge;
}

/** Asks for everything about a tool. Only the name is required; what is wrong is said at its field, which takes the focus. */
export function ToolForm({
  title,
  submit,
  initial,
  searching = false,
  offers,
  onSave,
  onCancel,
}: {
  title: string;
  submit: string;
  initial: Form;
  /** Begins with a search box, whose choice fills the form. */
  searching?: boolean;
  offers: Offers;
  /** `blanks` of the link that nobody filled in; the draft then has no link. */
  onSave: (draft: ToolDraft, account: string | null, blanks: readonly string[]) => Promise<void>;
  onCancel: () => void;
}) {
  const [form, setForm] = useState(initial);
  const [fault, setFault] = useState<{ field: Field; fault: Fault } | null>(null);
  const [chosen, setChosen] = useState(0);
  const attempt = useAttempt();
  const element = useRef<HTMLFormElement>(null);
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const errorAt = (field: Field) => (fault?.field === field ? faultWords(fault.fault) : null);
  const guide = offers.catalogue.guideOf(form.catalogue);
  const blanks = openBlanks(form, guide);
  const handedOver = initial.owner !== '' && form.owner.trim() !== initial.owner;
  const occasion: Occasion | null = searching ? 'added' : handedOver ? 'handedOver' : null;
  // The name comes next: it is marked, so that typing replaces it and Enter keeps it.
  useLayoutEffect(() => {
    if (chosen > 0) element.current?.querySelector<HTMLInputElement>('[name="name"]')?.select();
  }, [chosen]);
  const save = () => {
    const verdict = judgeForm(blanks.length > 0 ? { ...form, url: '' } : form, offers.accounts);
    setFault(verdict.ok ? null : verdict);
    if (verdict.ok) void attempt.run(() => onSave(verdict.draft, verdict.account, blanks));
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
  const urlHint =
    blanks.length > 0
      ? i18n.t('adding.fillIn', blanks.length, { blanks: listOf(blanks) })
      : i18n.t('tools.form.urlHint');
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
      {searching && (
        <KindSearch
          suggest={offers.catalogue.suggest}
          onChoose={(choice, from) => {
            setForm((before) => filledFrom(before, choice, from));
            setFault(null);
            setChosen((times) => times + 1);
          }}
        />
      )}
      <div class="tool-form__fields">
        <TextField
          label={i18n.t('tools.form.name')}
          name="name"
          hint={i18n.t('tools.form.nameHint')}
          value={form.name}
          onValue={(name) => set({ name })}
          error={errorAt('name')}
          required
          focused={!searching}
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
        <TextField {...optional('url')} label={i18n.t('tools.form.url')} hint={urlHint} />
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
          suggestions={offers.catalogue.kinds}
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
      {guide && (
        <section class="tool-form__help" aria-label={guideTitle(guide)}>
          <h3>{guideTitle(guide)}</h3>
          <GuideHelp guide={guide} access />
        </section>
      )}
      {occasion && form.auth !== 'oauth' && <ServiceUser occasion={occasion} />}
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
