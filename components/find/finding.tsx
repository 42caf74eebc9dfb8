import { Plus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tool } from '../../utils/core/inventory/tool';
import { SelectField } from '../fields/select-field';
import { byName } from '../format';
import { Button } from '../ui/button';

/** One finding: what it is, why it is shown, and the way to make it a tool or to say which one it is. */
export function Finding({
  name,
  children,
  tool,
  tools,
  offer,
  busy,
  onAdd,
  onTie,
}: {
  name: string;
  children: ComponentChildren;
  /** The tool that it is known to be. */
  tool: Tool | null;
  /** Tools on the list that it may be. */
  tools: readonly Tool[];
  /** The name that a new tool gets. */
  offer: string;
  busy: boolean;
  onAdd: () => void;
  onTie: (tool: string) => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const sorted = [...tools].sort((a, b) => byName(a.name, b.name));
  const [chosen, setChosen] = useState(sorted[0]?.id ?? '');
  return (
    <li class="finding" data-finding={name}>
      <div class="finding__words">
        <p class="finding__name">
          <bdi>{name}</bdi>
        </p>
        {children}
        {tool && <p class="finding__tool">{i18n.t('find.isTool', { tool: tool.name })}</p>}
      </div>
      {tool === null && !choosing && (
        <div class="actions">
          <Button icon={Plus} busy={busy} onPress={onAdd}>
            {i18n.t('find.add', { tool: offer })}
          </Button>
          {sorted.length > 0 && (
            <Button kind="quiet" onPress={() => setChoosing(true)}>
              {i18n.t('find.tie')}
            </Button>
          )}
        </div>
      )}
      {tool === null && choosing && (
        <form
          class="finding__choice"
          onSubmit={(event) => {
            event.preventDefault();
            onTie(chosen);
          }}
          onKeyDown={(event) => event.key === 'Escape' && setChoosing(false)}
        >
          <SelectField
            label={i18n.t('find.tieTo', { what: name })}
            value={chosen}
            options={sorted.map(({ id, name: label }) => ({ value: id, label }))}
            onValue={setChosen}
          />
          <div class="actions">
            <Button kind="main" type="submit" busy={busy}>
              {i18n.t('find.tieSave')}
            </Button>
            <Button onPress={() => setChoosing(false)}>{i18n.t('common.cancel')}</Button>
          </div>
        </form>
      )}
    </li>
  );
}
