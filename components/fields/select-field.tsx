import { Field, type FieldProps } from './field';

/** A choice of one among several, closed until it is opened. */
export function SelectField({
  value,
  options,
  onValue,
  disabled = false,
  ...frame
}: FieldProps & {
  value: string;
  options: readonly { value: string; label: string }[];
  onValue: (value: string) => void;
  disabled?: boolean;
}) {
  return (
    <Field {...frame}>
      {(control) => (
        <select
          {...control}
          class="input"
          value={value}
          disabled={disabled}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
