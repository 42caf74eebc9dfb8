import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheckField } from '../../fields/check-field';
import { Button } from '../../ui/button';
import { Locked } from '../../ui/locked';

/** Saves the report of an errand; whether names are in it is chosen each time, and they are not unless somebody wants them. */
export function ReportButtons({ off, onSave }: { off: boolean; onSave: (withNames: boolean) => void }) {
  const [withNames, setWithNames] = useState(false);
  if (off) return <Locked>{i18n.t('tools.exportsOff')}</Locked>;
  return (
    <>
      <CheckField
        label={i18n.t('errand.report.names')}
        hint={i18n.t('errand.report.namesHint')}
        checked={withNames}
        onChecked={setWithNames}
      />
      <div class="actions">
        <Button icon={Download} onPress={() => onSave(withNames)}>
          {i18n.t('errand.report.save')}
        </Button>
      </div>
    </>
  );
}
