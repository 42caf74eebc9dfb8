import { ExternalLink } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

/** A link that leaves Rekey, in a tab of its own. */
export function OutLink({ url, children }: { url: string; children: ComponentChildren }) {
  return (
    <a class="out-link" href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <ExternalLink class="icon icon--small" aria-hidden="true" />
    </a>
  );
}
