import { CircleCheck, Info, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

const ICONS = { plain: Info, good: CircleCheck, danger: TriangleAlert } as const;

/** A message of one or two lines, with what can be done about it at its end. */
export function Notice({
  kind = 'plain',
  children,
  action,
}: {
  kind?: keyof typeof ICONS;
  children: ComponentChildren;
  action?: ComponentChildren;
}) {
  const Icon = ICONS[kind];
  return (
    <div class={`notice notice--${kind}`}>
      <Icon class="icon" aria-hidden="true" />
      <div class="notice__text">{children}</div>
      {action}
    </div>
  );
}
