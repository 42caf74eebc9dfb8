import type { LucideIcon } from 'lucide-preact';
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'icon' | 'type'> {
  /** `main` is the one button a screen is about; `quiet` has no border until it is touched. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  type?: 'button' | 'submit';
  icon?: LucideIcon | undefined;
  /** Shows the icon alone; the text stays its accessible name. */
  iconOnly?: boolean;
  /** Something is under way: the button keeps the focus and ignores presses. */
  busy?: boolean;
  onPress?: () => void;
  children: ComponentChildren;
}

/**
 * A button. The second half of a double click and a held key press nothing: after an action another task's button may
 * have moved under the pointer, and must not be pressed by accident.
 */
export function Button({
  kind = 'plain',
  type = 'button',
  icon: Icon,
  iconOnly,
  busy,
  onPress,
  children,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      class={`button button--${kind}${iconOnly ? ' button--icon' : ''}`}
      aria-disabled={busy || undefined}
      title={iconOnly && typeof children === 'string' ? children : rest.title}
      onClick={(event) => {
        if (busy || event.detail > 1) event.preventDefault();
        else onPress?.();
      }}
      onKeyDown={(event) => {
        if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
      }}
    >
      {Icon && <Icon class="icon" aria-hidden="true" />}
      <span class={iconOnly ? 'visually-hidden' : undefined}>{children}</span>
    </button>
  );
}
