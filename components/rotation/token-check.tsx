import { i18n } from '#i18n';
import type { RotationView } from '../../utils/core/screen/task';
import { when } from '../format';
import { Notice } from '../ui/notice';
import { accountWords, checkWords, isAlarming } from '../words';

/** What Pipedrive said of both tokens, and when; that it was not asked where nobody did. */
export function TokenCheck({ check, now }: { check: RotationView['check']; now: number }) {
  if (check === null) return <p class="muted">{i18n.t('check.none')}</p>;
  // Pipedrive refuses whatever is no token: only beside one that works does that say something of the old one.
  const isProven = check.old === 'refused' && check.fresh === 'valid';
  const kind = isAlarming(check) ? 'danger' : isProven ? 'good' : 'plain';
  return (
    <Notice kind={kind}>
      {checkWords(check).join(' ')} <span class="muted">{i18n.t('check.asked', [when(check.at, now)])}</span>
    </Notice>
  );
}

/** What of it needs a person at once, above everything else; nothing when all went as it should. */
export function CheckAlarms({ rotations }: { rotations: readonly RotationView[] }) {
  return rotations.map(({ id, check, company, user }) =>
    check !== null && isAlarming(check) ? (
      <div key={id} role="alert">
        <Notice kind="danger">
          {rotations.length > 1 && <strong>{accountWords({ company, user })}: </strong>}
          {checkWords(check).join(' ')}
        </Notice>
      </div>
    ) : null,
  );
}
