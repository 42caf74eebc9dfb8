import { TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

/** What a screen says first: one headline, a line of explanation, and what to press. `loud` for a warning. */
export function Headline({
  title,
  hint,
  loud = false,
  children,
}: {
  title: string;
  loud?: boolean;
  hint?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class={`headline${loud ? ' headline--loud' : ''}`}>
      <h1 class="headline__title" tabIndex={-1}>
        {loud && <TriangleAlert class="icon" aria-hidden="true" />}
        {title}
      </h1>
      {hint && <p class="headline__hint">{hint}</p>}
      {children && <div class="headline__actions">{children}</div>}
    </div>
  );
}
