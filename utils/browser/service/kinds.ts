import { authWith } from '../../catalogue/organisation';
import type { ToolDraft } from '../../core/inventory/draft';
import type { Auth } from '../../core/inventory/tool';
import { policyAtHand } from '../store/policy';

/** A tool of which it is settled how it signs in. */
export type SettledDraft = ToolDraft & { auth: Auth };

/**
 * Settles how tools sign in of which nobody said it: as the organisation or the catalogue knows their kind to do. To be
 * asked for before a transaction, as it may ask the browser: only where one of `drafts` needs it, and without waiting for
 * a browser that has just started. Out: what settles each of them.
 */
export async function authSettler(drafts: readonly ToolDraft[]): Promise<(draft: ToolDraft) => SettledDraft> {
  const isOpen = drafts.some(({ auth, catalogue }) => auth === null && catalogue !== null);
  const authOf = isOpen ? authWith((await policyAtHand())?.policy.catalogue ?? []) : () => null;
  return (draft) => ({ ...draft, auth: draft.auth ?? authOf(draft.catalogue) ?? 'unknown' });
}
