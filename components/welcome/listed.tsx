import { i18n } from '#i18n';
import type { Tool } from '../../utils/core/inventory/tool';
import { byName, count } from '../format';

/** Names shown before the rest is summed up. */
const SHOWN = 12;

/** The names on the list so far; nothing while there are none. */
export function Listed({ tools }: { tools: readonly Tool[] }) {
  if (tools.length === 0) return null;
  const sorted = [...tools].sort((a, b) => byName(a.name, b.name));
  const rest = sorted.length - SHOWN;
  return (
    <ul class="listed">
      {sorted.slice(0, SHOWN).map((tool) => (
        <li key={tool.id} class="listed__tool">
          <bdi>{tool.name}</bdi>
        </li>
      ))}
      {rest > 0 && <li class="muted">{i18n.t('welcome.listedMore', rest, [count(rest)])}</li>}
    </ul>
  );
}
