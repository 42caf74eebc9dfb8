import { useLayoutEffect, useRef } from 'preact/hooks';
import { Field, type FieldProps } from './field';

/** A day, a day with a time, or a time of day, as the browser's own picker gives it (`2026-11-23T14:20`, local time). */
export function TimeField({
  value,
  onValue,
  kind,
  min,
  max,
  focused,
  ...frame
}: FieldProps & {
  value: string;
  onValue: (value: string) => void;
  kind: 'date' | 'datetime-local' | 'time';
  min?: string;
  max?: string;
  focused?: boolean;
}) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  return (
    <Field {...frame}>
      {(control) => (
        <input
          {...control}
          ref={box}
          type={kind}
          class="input"
          value={value}
          min={min}
          max={max}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** A point in time as the picker writes it; `date` leaves the time of day out. */
export function toPicker(at: number, kind: 'date' | 'datetime-local'): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, kind === 'date' ? 10 : 16);
}

/** What the picker wrote as a point in time; null when it is empty or half written. A day counts from its first minute. */
export function fromPicker(value: string): number | null {
  const at = new Date(value.length === 10 ? `${value}T00:00` : value).getTime();
  return Number.isNaN(at) ? null : at;
}
