import { nameKey, type Person, type Tool } from '../../utils/core/inventory/tool';
import { byName } from '../format';

/** Tools by name, each with the text that a search looks through. Made once for many searches. */
export type SearchIndex = readonly { tool: Tool; text: string }[];

/** Prepares tools on the list for searching by name, account, owner, link, kind and notes. */
export function searchIndex(tools: readonly Tool[], people: readonly Person[]): SearchIndex {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const textOf = ({ name, company, url, notes, catalogue, owner }: Tool) =>
    nameKey([name, company, url, notes, catalogue, names.get(owner ?? '')].join(' '));
  return [...tools].sort((a, b) => byName(a.name, b.name)).map((tool) => ({ tool, text: textOf(tool) }));
}

/** Tools that hold every word of the query; all of them for an empty one. */
export function search(index: SearchIndex, query: string): Tool[] {
  const words = nameKey(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return index.filter(({ text }) => words.every((word) => text.includes(word))).map(({ tool }) => tool);
}
