import { type Auth, nameKey } from '../core/inventory/tool';
import type { PolicyKind } from '../core/policy';
import type { Guide, GuideOf } from '../core/screen/guide';
import { assumedAuth, guideOf as builtIn, catalogue } from '.';

/**
 * The guides of kinds that an organisation describes, by id. One of a built-in kind's id stands in its place and says
 * so: the organisation knows where its own n8n keeps the token, and refusing its word would lead people elsewhere.
 */
export function ownGuides(kinds: readonly PolicyKind[]): ReadonlyMap<string, Guide> {
  return new Map(
    kinds.map((kind): [string, Guide] => [
      kind.id,
      { ...kind, keys: [], oauth: null, unverified: new Set(), origin: { replaces: catalogue.has(kind.id) } },
    ]),
  );
}

/** Finds guides among an organisation's kinds and the built-in ones. Ids come before names, the organisation's first. */
export function guidesWith(kinds: readonly PolicyKind[]): GuideOf {
  const own = ownGuides(kinds);
  const byName = new Map([...own.values()].map((guide) => [nameKey(guide.name), guide]));
  return (kind) => {
    const key = nameKey(kind ?? '');
    const known = own.get(key) ?? (catalogue.has(key) ? null : byName.get(key));
    if (known) return known;
    const guide = builtIn(kind);
    return guide && (own.get(guide.id) ?? guide);
  };
}

/** How tools of a kind sign in, like the catalogue's `authOf` with an organisation's kinds. */
export function authWith(kinds: readonly PolicyKind[]): (kind: string | null) => Auth | null {
  const guideOf = guidesWith(kinds);
  return (kind) => assumedAuth(guideOf(kind));
}
