import type { Auth, Tool } from '../../utils/core/inventory/tool';
import { byName } from '../format';

/** What a new token does to a company's tools, by how they sign in; critical ones first, then by name. */
export function impact(tools: readonly Tool[], company: string | null): Record<Auth, Tool[]> {
  const affected = tools
    .filter((tool) => tool.removedAt === null)
    .filter((tool) => tool.company === null || company === null || tool.company === company)
    .sort((a, b) => Number(b.critical) - Number(a.critical) || byName(a.name, b.name));
  const by = (auth: Auth) => affected.filter((tool) => tool.auth === auth);
  return { token: by('token'), unknown: by('unknown'), oauth: by('oauth') };
}
