import { CheckField } from '../../fields/check-field';

/** Several of a list, each with a box to tick. */
export function Ticks({
  legend,
  hint,
  options,
  ticked,
  onTicked,
}: {
  legend: string;
  hint?: string;
  options: readonly { id: string; label: string; hint?: string }[];
  ticked: ReadonlySet<string>;
  onTicked: (ticked: ReadonlySet<string>) => void;
}) {
  const toggle = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    onTicked(next);
  };
  return (
    <fieldset class="ticks">
      <legend class="field__label">{legend}</legend>
      {hint !== undefined && <p class="field__hint">{hint}</p>}
      {options.map(({ id, label, hint: why }) => (
        <CheckField
          key={id}
          label={label}
          {...(why !== undefined && { hint: why })}
          checked={ticked.has(id)}
          onChecked={(on) => toggle(id, on)}
        />
      ))}
    </fieldset>
  );
}
