import { Plus, Undo2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
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
  oauth = null,
  offer,
  busy,
  onAdd,
  onTie,
  onUntie,
}: {
  name: string;
  children: ComponentChildren;
  /** The tool that it is known to be. */
  tool: Tool | null;
  /** Tools on the list that it may be. */
  tools: readonly Tool[];
  /** Name of its kind where that signs in with OAuth alone: it holds no token, so it is not offered as a tool. */
  oauth?: string | null;
  /** The name that a new tool gets. */
  offer: string;
  busy: boolean;
  onAdd: () => void;
  onTie: (tool: string) => void;
  /** Takes back that it is the tool; missing where it is none yet. */
  onUntie?: () => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const sorted = [...tools].sort((a, b) => byName(a.name, b.name));
  const [chosen, setChosen] = useState(sorted[0]?.id ?? '');
  const line = useRef<HTMLLIElement>(null);
  const acted = useRef(false);
  // What was pressed is gone after the press: the focus goes to what came of it.
  useLayoutEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    line.current?.querySelector<HTMLElement>(tool === null ? 'select, button' : '.finding__tool')?.focus();
  }, [tool, choosing]);
  const choose = (open: boolean) => {
    acted.current = true;
    setChoosing(open);
  };
  return (
    <li class="finding" ref={line} data-finding={name}>
      <div class="finding__words">
        <p class="finding__name">
          <bdi>{name}</bdi>
        </p>
        {children}
        {oauth !== null && <p>{i18n.t('find.usesOauth', { kind: oauth })}</p>}
        {tool && (
          <p class="finding__tool" tabIndex={-1}>
            {i18n.t('find.isTool', { tool: tool.name })}
          </p>
        )}
      </div>
      {tool !== null && onUntie && (
        <div class="actions">
          <Button
            kind="quiet"
            icon={Undo2}
            busy={busy}
            onPress={() => {
              acted.current = true;
              setChoosing(false);
              onUntie();
            }}
          >
            {i18n.t('find.untie')}
          </Button>
        </div>
      )}
      {tool === null && !choosing && (
        <div class="actions">
          {oauth === null && (
            <Button
              icon={Plus}
              busy={busy}
              onPress={() => {
                acted.current = true;
                onAdd();
              }}
            >
              {i18n.t('find.add', { tool: offer })}
            </Button>
          )}
          {sorted.length > 0 && (
            <Button kind="quiet" onPress={() => choose(true)}>
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
            acted.current = true;
            onTie(chosen);
          }}
          onKeyDown={(event) => event.key === 'Escape' && choose(false)}
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
            <Button onPress={() => choose(false)}>{i18n.t('common.cancel')}</Button>
          </div>
        </form>
      )}
    </li>
  );
}
