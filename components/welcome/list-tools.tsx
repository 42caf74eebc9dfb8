import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LIMITS, type Tool } from '../../utils/core/inventory/tool';
import { TextField } from '../fields/text-field';
import { byName } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';

/** Lists tools by their names alone, as fast as they come to mind: things are down already. */
export function ListTools({
  tools,
  onAdd,
  onDone,
}: {
  tools: readonly Tool[];
  onAdd: (name: string) => Promise<void>;
  onDone: () => void;
}) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const attempt = useAttempt();
  const listed = tools.filter(({ removedAt }) => removedAt === null).sort((a, b) => byName(a.name, b.name));
  const add = async () => {
    const trimmed = name.trim();
    if (trimmed === '') return setError(i18n.t('tools.fault.missing'));
    if ([...trimmed].length > LIMITS.name) return setError(i18n.t('tools.fault.tooLong'));
    setError(null);
    if (await attempt.run(() => onAdd(trimmed))) setName('');
  };
  return (
    <div class="page page--narrow welcome">
      <h1 tabIndex={-1}>{i18n.t('welcome.listTitle')}</h1>
      <p class="lead">{i18n.t('welcome.listLead')}</p>
      <form
        class="add-line"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={i18n.t('welcome.listField')}
          name="tool"
          value={name}
          onValue={setName}
          error={error}
          focused
        />
        <Button type="submit" icon={Plus} busy={attempt.busy}>
          {i18n.t('welcome.listAdd')}
        </Button>
      </form>
      <Failure attempt={attempt} />
      {listed.length > 0 && (
        <section>
          <h2>{i18n.t('welcome.listed')}</h2>
          <ul class="listed">
            {listed.map((tool) => (
              <li key={tool.id}>
                <bdi>{tool.name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button kind={listed.length > 0 ? 'main' : 'plain'} onPress={onDone}>
        {i18n.t('welcome.listDone')}
      </Button>
    </div>
  );
}
