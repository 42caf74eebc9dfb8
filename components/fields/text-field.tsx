import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Field, type FieldProps } from './field';
import { useGuard } from './guard';

export interface TextFieldProps extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  name?: string;
  kind?: 'text' | 'search' | 'multiline';
  required?: boolean;
  placeholder?: string;
  /** Takes the focus when it appears. */
  focused?: boolean;
  suggestions?: readonly string[];
  /** Lines of a multiline box. */
  rows?: number;
  /** Hears how many secrets were cut out of what was just written. */
  onCut?: (cut: number) => void;
}

/**
 * Every text that a person can write in Rekey is written here, so that no token can be: what looks like a secret is cut
 * out of the box at once and explained below it. Spell checkers and form memories are kept out, as some send text away.
 */
export function TextField({
  value,
  onValue,
  name,
  kind = 'text',
  required,
  placeholder,
  focused,
  suggestions,
  rows = 3,
  onCut,
  ...frame
}: TextFieldProps) {
  const { cut, read } = useGuard(onCut);
  const listId = useId();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  const offers = kind === 'text' && suggestions !== undefined && suggestions.length > 0;
  return (
    <Field {...frame} note={cut ? i18n.t('fields.cut') : null}>
      {(control) => {
        const shared = {
          ...control,
          ref: box,
          name,
          value,
          placeholder,
          class: 'input',
          dir: 'auto' as const,
          autocomplete: 'off',
          spellcheck: false,
          'aria-required': required,
          onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
            onValue(read(event.currentTarget)),
        };
        if (kind === 'multiline') return <textarea {...shared} rows={rows} />;
        return (
          <>
            <input {...shared} type={kind} list={offers ? listId : undefined} />
            {offers && (
              <datalist id={listId}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}
