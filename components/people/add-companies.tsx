import { FileUp } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parseCompany } from '../../utils/core/address';
import { AddLine } from '../fields/add-line';
import { TextField } from '../fields/text-field';
import { count } from '../format';
import { importFaultWords } from '../tools/faults';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import type { AddedCompanies, PeopleActions } from './actions';

/** Adds companies: one by its address, or several from a pasted list or a file. */
export function AddCompanies({ actions }: { actions: Pick<PeopleActions, 'addCompany' | 'importCompanies'> }) {
  return (
    <>
      <AddLine
        label={i18n.t('companies.add')}
        hint={i18n.t('companies.addHint')}
        name="company"
        submit={i18n.t('companies.addSubmit')}
        judge={(text) => (parseCompany(text) === null ? i18n.t('people.companyInvalid') : null)}
        onAdd={(text) =>
          actions.addCompany({ domain: parseCompany(text) ?? text, label: null, admin: null, contact: null })
        }
      />
      <details class="details">
        <summary>{i18n.t('companies.several')}</summary>
        <Several onImport={actions.importCompanies} />
      </details>
    </>
  );
}

function Several({ onImport }: { onImport: PeopleActions['importCompanies'] }) {
  const [text, setText] = useState('');
  const [result, setResult] = useState<AddedCompanies | null>(null);
  const attempt = useAttempt();
  const id = useId();
  const take = async (list: string | File) => {
    const took = await attempt.run(async () => setResult(await onImport(list)));
    if (took) setText('');
  };
  return (
    <div class="stack">
      <TextField
        kind="multiline"
        rows={5}
        name="companies"
        label={i18n.t('companies.list')}
        hint={i18n.t('companies.listHint')}
        value={text}
        onValue={setText}
      />
      <div class="actions">
        <Button busy={attempt.busy} onPress={() => text.trim() !== '' && void take(text)}>
          {i18n.t('companies.take')}
        </Button>
        <span class="button file">
          <FileUp class="icon" aria-hidden="true" />
          <label for={id}>{i18n.t('companies.file')}</label>
          <input
            id={id}
            type="file"
            class="file__input"
            accept=".json,.csv,.txt"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) void take(file);
              currentTarget.value = '';
            }}
          />
        </span>
      </div>
      <Failure attempt={attempt} />
      <div role="status">{result !== null && <Taken result={result} />}</div>
    </div>
  );
}

/** What came of a list. */
function Taken({ result: { added, alreadyThere, refused, cut } }: { result: AddedCompanies }) {
  return (
    <>
      <p>
        <strong>{i18n.t('tools.summary.added', added.length, [count(added.length)])}</strong>
        {alreadyThere > 0 && ` · ${i18n.t('companies.alreadyThere', alreadyThere, [count(alreadyThere)])}`}
      </p>
      {cut > 0 && <p>{i18n.t('tools.summary.cut', cut, [count(cut)])}</p>}
      {refused.length > 0 && (
        <ul class="plain-list">
          {refused.slice(0, 20).map(({ row, fault }) => {
            const why = importFaultWords(fault);
            return (
              <li key={row}>
                {row === null ? i18n.t('companies.refusedList', { why }) : i18n.t('companies.refused', { row, why })}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
