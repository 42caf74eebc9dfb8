import { i18n } from '#i18n';
import { count } from '../format';
import { Failure } from '../ui/attempt';
import { Button } from '../ui/button';
import { ImportSummary } from './import-summary';
import type { Imports } from './use-imports';

/** How far an import is, with the way to stop it; afterwards what came of each file. */
export function ImportPanel({ imports, onUndo }: { imports: Imports; onUndo: (batch: string) => Promise<boolean> }) {
  const { attempt, imported } = imports;
  return (
    <>
      <ImportProgress imports={imports} />
      <Failure attempt={attempt} />
      {imported.value.map(({ no, name, result }) => (
        <ImportSummary
          key={no}
          name={imported.value.length > 1 ? name : null}
          result={result}
          onUndo={async (batch) => {
            if (await onUndo(batch)) imports.dismiss(no);
          }}
          onClose={() => imports.dismiss(no)}
        />
      ))}
    </>
  );
}

function ImportProgress({ imports: { running, cancel } }: { imports: Imports }) {
  if (running.value === null) return null;
  const { name, done, waiting } = running.value;
  const percent = Math.round(100 * done);
  return (
    <section class="importing">
      <p class="importing__text" role="status">
        {i18n.t('tools.importing', { file: name })}
        {waiting > 0 && ` ${i18n.t('tools.importsWaiting', waiting, [count(waiting)])}`}
      </p>
      <div
        class="importing__bar"
        role="progressbar"
        aria-label={i18n.t('tools.importing', { file: name })}
        aria-valuemin={0}
        aria-valuenow={percent}
        aria-valuemax={100}
      >
        <div class="importing__done" style={{ inlineSize: `${percent}%` }} />
      </div>
      <Button onPress={cancel}>{i18n.t('common.cancel')}</Button>
    </section>
  );
}
