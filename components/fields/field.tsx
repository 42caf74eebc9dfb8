import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

/** What every field can say about itself. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** Why the value can't be taken. */
  error?: string | null | undefined;
  /** Says "(optional)" behind the label. */
  optional?: boolean | undefined;
  /** The label is for screen readers only; a search box shows what it is by itself. */
  labelHidden?: boolean | undefined;
}

/** What the control inside a field must carry to be tied to its label, hint and error. */
export interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Frame of a field: label above, control, then hint, error and notes, all tied to the control. */
export function Field({
  label,
  hint,
  error,
  optional,
  labelHidden,
  note,
  children,
}: FieldProps & {
  /** Said at once to screen readers, too. */
  note?: string | null;
  children: (control: Control) => ComponentChildren;
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`, note && `${id}-note`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id} class={labelHidden ? 'visually-hidden' : 'field__label'}>
        {label}
        {optional && <span class="field__optional"> {i18n.t('common.optional')}</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} class="field__hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="field__error">
          {error}
        </p>
      )}
      <p id={`${id}-note`} class="field__note" role="status">
        {note}
      </p>
    </div>
  );
}
