import type { Person, Tool } from './tool';

/** The inventory in the contract's format ("Tools page"): plain data, without ids, fingerprints or times. */
export function exportInventory(tools: readonly Tool[], people: readonly Person[]): Record<string, unknown> {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    format: 'rekey-inventory',
    version: 1,
    tools: tools.map(({ name, company, auth, catalogue, url, owner, critical, notes }) => ({
      name,
      ...(company !== null && { account: company }),
      auth,
      ...(catalogue !== null && { catalogue }),
      ...(url !== null && { url }),
      ...(owner !== null && names.has(owner) && { owner: names.get(owner) }),
      critical,
      ...(notes !== null && { notes }),
    })),
  };
}
