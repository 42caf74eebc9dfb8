import { Download, Table } from 'lucide-preact';
import { i18n } from '#i18n';
import { Button } from '../ui/button';
import { FileButton } from '../ui/file-button';
import { Locked } from '../ui/locked';

/** The way of a list into Rekey. */
export function ImportButton({ onImport }: { onImport: (files: readonly File[]) => void }) {
  return (
    <FileButton
      label={i18n.t('tools.import')}
      title={i18n.t('tools.importHint')}
      accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
      several
      onFiles={onImport}
    />
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
