import { Lock } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

/** Says why something can't be done here: somebody else decided it. */
export function Locked({ children }: { children: ComponentChildren }) {
  return (
    <p class="locked">
      <Lock class="icon icon--small" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
