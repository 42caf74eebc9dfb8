import { kindName } from '.';

/** Kinds of tool into which a token is pasted most often, as far as documents and public code tell. */
const LIKELY = ['n8n', 'make', 'zapier', 'apps-script', 'custom-script', 'airbyte', 'mcp-community'];
/** How many are offered: more would have to be read. */
const OFFERED = 4;

/** The likeliest kinds that are not on a list yet, likeliest first. In: whether a kind is listed, by its id. */
export function likelyKinds(isListed: (kind: string) => boolean): { id: string; name: string }[] {
  return LIKELY.filter((id) => !isListed(id))
    .slice(0, OFFERED)
    .map((id) => ({ id, name: kindName(id) ?? id }));
}
