import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

/** The way from a page to the one that leads to it, above its heading. `to` is a hash route such as `#/people`. */
export function BackLink({ to, children }: { to: string; children: ComponentChildren }) {
  return (
    <a class="back" href={to}>
      <ArrowLeft class="icon icon--turn" aria-hidden="true" />
      {children}
    </a>
  );
}
