import { Download } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MOST_TASKS } from '../../utils/core/handover/records';
import type { TaskView } from '../../utils/core/screen/task';
import { CheckField } from '../fields/check-field';
import { TextField } from '../fields/text-field';
import { byName, count } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Locked } from '../ui/locked';
import { Notice } from '../ui/notice';
import { accountWords } from '../words';
import type { HandOverActions } from './actions';

/** Chooses tasks that wait and saves them as a file for a colleague. */
export function GiveSection({
  tasks,
  exportsOff,
  onGive,
}: {
  /** Tasks that wait. */
  tasks: readonly TaskView[];
  exportsOff: boolean;
  onGive: HandOverActions['give'];
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState('');
  const [from, setFrom] = useState('');
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const attempt = useAttempt();
  // A file of what was picked before is wanted no more.
  useEffect(() => attempt.forget(), [chosen, to, from]);
  const owners = [...new Set(tasks.flatMap(({ owner }) => (owner === null ? [] : [owner.name])))].sort(byName);
  const picked = tasks.filter(({ id }) => chosen.has(id));
  const isTooMany = picked.length > MOST_TASKS;
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const pickOwner = (name: string) => {
    setTo(name);
    setChosen(new Set(tasks.filter(({ owner }) => owner?.name === name).map(({ id }) => id)));
  };
  const give = async () => {
    setTried(true);
    setSaved(false);
    if (picked.length === 0 || isTooMany || to.trim() === '') return;
    const refs = picked.map(({ id, rotation }) => ({ rotation, task: id }));
    await attempt.run(async () => {
      await onGive(refs, to.trim(), from.trim() || null);
      setSaved(true);
      setTried(false);
    });
  };
  return (
    <section>
      <h2>{i18n.t('handOver.give.title')}</h2>
      <p class="muted">{i18n.t('handOver.give.lead')}</p>
      {tasks.length === 0 ? (
        <p class="empty">{i18n.t('handOver.give.nothing')}</p>
      ) : (
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void give();
          }}
        >
          {owners.length > 0 && (
            <div class="picks">
              {owners.map((name) => (
                <Button key={name} kind="quiet" onPress={() => pickOwner(name)}>
                  {i18n.t('handOver.give.allOf', { name })}
                </Button>
              ))}
            </div>
          )}
          <fieldset class="stack">
            <legend class="field__label">{i18n.t('handOver.give.which')}</legend>
            {tasks.map((task) => (
              <CheckField
                key={task.id}
                label={task.tool.name}
                hint={[accountWords(task), task.owner?.name].filter(Boolean).join(' · ')}
                checked={chosen.has(task.id)}
                onChecked={(on) => toggle(task.id, on)}
              />
            ))}
          </fieldset>
          <TextField
            label={i18n.t('handOver.give.to')}
            value={to}
            onValue={setTo}
            suggestions={owners}
            error={tried && to.trim() === '' ? i18n.t('handOver.give.toMissing') : null}
            required
          />
          <TextField
            label={i18n.t('handOver.give.from')}
            hint={i18n.t('handOver.give.fromHint')}
            value={from}
            onValue={setFrom}
            optional
          />
          {tried && picked.length === 0 && <p class="field__error">{i18n.t('handOver.give.none')}</p>}
          {isTooMany && (
            <p class="field__error">{i18n.t('handOver.give.tooMany', [count(MOST_TASKS), count(picked.length)])}</p>
          )}
          <Failure attempt={attempt} />
          <div role="status">{saved && <Notice kind="good">{i18n.t('handOver.give.saved')}</Notice>}</div>
          <div class="actions">
            <Button type="submit" kind="main" icon={Download} busy={attempt.busy} disabled={exportsOff}>
              {i18n.t('handOver.give.save')}
            </Button>
          </div>
          {exportsOff && <Locked>{i18n.t('tools.exportsOff')}</Locked>}
        </form>
      )}
    </section>
  );
}
