import { Download, Table, Upload } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/button';
import { Locked } from '../ui/locked';

/** The way of a list into Rekey. The file input lies over its button's face, so that it is the button. */
export function ImportButton({ onImport }: { onImport: (files: readonly File[]) => void }) {
  const id = useId();
  return (
    <div class="file button button--plain">
      <Upload class="icon" aria-hidden="true" />
      <label for={id}>{i18n.t('tools.import')}</label>
      <input
        id={id}
        class="file__input"
        type="file"
        multiple
        accept=".json,.csv,application/json,text/csv"
        title={i18n.t('tools.importHint')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) onImport(files);
          // The same file can be chosen again after it was put right.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** The ways of a list into and out of Rekey. */
export function FileButtons({
  busy,
  exportsOff,
  onImport,
  onExport,
}: {
  /** An export runs. Imports wait for each other by themselves. */
  busy: boolean;
  /** The organisation has switched exports off. */
  exportsOff: boolean;
  onImport: (files: readonly File[]) => void;
  onExport: (as: 'json' | 'csv') => void;
}) {
  return (
    <>
      <ImportButton onImport={onImport} />
      <Button icon={Download} busy={busy} disabled={exportsOff} onPress={() => onExport('json')}>
        {i18n.t('tools.export')}
      </Button>
      <Button icon={Table} busy={busy} disabled={exportsOff} onPress={() => onExport('csv')}>
        {i18n.t('tools.exportCsv')}
      </Button>
      {exportsOff && <Locked>{i18n.t('tools.exportsOff')}</Locked>}
    </>
  );
}
