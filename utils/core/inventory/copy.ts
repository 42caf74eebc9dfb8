/**
 * The tools on the list in a saved copy (`rekey-copy`), in the form that an import has; null where it is none. The rest of
 * the copy is for reading: a history that came from a file would look like what this browser saw.
 * In: the copy's `tables`, as parsed. Nothing in it is trusted; whoever takes the rows judges each.
 */
export function copiedRows(tables: unknown): unknown[] | null {
  if (!isRecord(tables) || !Array.isArray(tables.tools)) return null;
  const people: unknown[] = Array.isArray(tables.people) ? tables.people : [];
  const names = new Map(people.filter(isRecord).map(({ id, name }) => [id, name]));
  // Removed tools stay in a copy, as past rotations speak of them.
  const listed = tables.tools.filter((tool) => !isRecord(tool) || typeof tool.removedAt !== 'number');
  return listed.map((tool) => (isRecord(tool) ? rowOf(tool, names) : tool));
}

/** The fields of a list of tools. Which of a company's accounts it was narrowed to is an id that means nothing elsewhere. */
function rowOf(tool: Record<string, unknown>, names: ReadonlyMap<unknown, unknown>): Record<string, unknown> {
  const { name, company, auth, catalogue, url, owner, critical, notes } = tool;
  return { name, account: company, auth, catalogue, url, owner: names.get(owner), critical, notes };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
