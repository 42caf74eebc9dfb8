import { CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

const ICONS = { plain: Info, good: CircleCheck, danger: TriangleAlert } as const;

/** A message of one or two lines, with what can be done about it at its end. */
export function Notice({
  kind = 'plain',
  sign,
  children,
  action,
}: {
  kind?: keyof typeof ICONS;
  /** In place of the kind's own sign. */
  sign?: LucideIcon;
  children: ComponentChildren;
  action?: ComponentChildren;
}) {
  const Icon = sign ?? ICONS[kind];
  return (
    <div class={`notice notice--${kind}`}>
      <Icon class="icon" aria-hidden="true" />
      <div class="notice__text">{children}</div>
      {action}
    </div>
  );
}
