import { authWith } from '../../catalogue/organisation';
import type { ToolDraft } from '../../core/inventory/draft';
import type { Auth } from '../../core/inventory/tool';
import { policy } from '../store/policy';

/** A tool of which it is settled how it signs in. */
export type SettledDraft = ToolDraft & { auth: Auth };

/**
 * Settles how a tool signs in of which nobody said it: as the organisation or the catalogue knows its kind to do. To be
 * asked for before a transaction, as it asks the browser. Out: what settles drafts.
 */
export async function authSettler(): Promise<(draft: ToolDraft) => SettledDraft> {
  const authOf = authWith((await policy()).policy.catalogue);
  return (draft) => ({ ...draft, auth: draft.auth ?? authOf(draft.catalogue) ?? 'unknown' });
}
