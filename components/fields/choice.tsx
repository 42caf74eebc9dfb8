import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/** One of a few, all in sight. `null` as the value means that nothing was chosen yet. */
export function Choice<Value extends string>({
  legend,
  value,
  options,
  onValue,
  focused,
}: {
  legend: string;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  onValue: (value: Value) => void;
  focused?: boolean;
}) {
  const name = useId();
  const set = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    if (focused) set.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [focused]);
  return (
    <fieldset ref={set} class="choice">
      <legend class="field__label">{legend}</legend>
      <div class="choice__options">
        {options.map((option) => (
          <label key={option.value} class="choice__option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
