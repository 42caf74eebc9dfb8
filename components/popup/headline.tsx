import type { ComponentChildren } from 'preact';

/** What a screen says first: one headline, a line of explanation, and what to press. */
export function Headline({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class="headline">
      <h1 class="headline__title" tabIndex={-1}>
        {title}
      </h1>
      {hint && <p class="headline__hint">{hint}</p>}
      {children && <div class="headline__actions">{children}</div>}
    </div>
  );
}
