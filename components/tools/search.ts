import { nameKey, type Person, type Tool } from '../../utils/core/inventory/tool';
import { byName } from '../format';

/** Tools on the list whose name, account, owner, link or notes hold every word of the query; by name. */
export function search(tools: readonly Tool[], people: readonly Person[], query: string): Tool[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const words = nameKey(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return tools
    .filter(({ removedAt }) => removedAt === null)
    .filter((tool) => {
      const text = nameKey(
        [tool.name, tool.company, tool.url, tool.notes, tool.catalogue, names.get(tool.owner ?? '')].join(' '),
      );
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => byName(a.name, b.name));
}
