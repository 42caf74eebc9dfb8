import { Download, Upload } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/button';

/** The two ways of a list into and out of Rekey. The file input lies over its button's face, so that it is the button. */
export function FileButtons({
  busy,
  onImport,
  onExport,
}: {
  busy: boolean;
  onImport: (file: File) => void;
  onExport: () => void;
}) {
  const id = useId();
  return (
    <>
      <div class="file button button--plain">
        <Upload class="icon" aria-hidden="true" />
        <label for={id}>{i18n.t('tools.import')}</label>
        <input
          id={id}
          class="file__input"
          type="file"
          accept=".json,.csv,application/json,text/csv"
          title={i18n.t('tools.importHint')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) onImport(file);
            // The same file can be chosen again after it was put right.
            currentTarget.value = '';
          }}
        />
      </div>
      <Button icon={Download} busy={busy} onPress={onExport}>
        {i18n.t('tools.export')}
      </Button>
    </>
  );
}
