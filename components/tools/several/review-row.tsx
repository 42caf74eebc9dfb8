import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pasted } from '../../../utils/core/inventory/lines';
import type { GuideOf } from '../../../utils/core/screen/guide';
import { authWords, webHost } from '../../words';
import { faultWords, fieldWords } from '../faults';

/** One tool of a pasted list: taken or left out, already there, or refused with the reason. */
export function ReviewRow({
  row,
  guideOf,
  taken,
  onTake,
}: {
  row: Pasted;
  guideOf: GuideOf;
  taken: boolean;
  onTake: (taken: boolean) => void;
}) {
  const id = useId();
  if (row.state === 'refused') {
    return (
      <tr data-state="refused">
        <td>
          <bdi>{row.text}</bdi>
        </td>
        <td />
        <td />
        <td class="review__refused">
          {i18n.t('several.refused', { field: fieldWords(row.field), why: faultWords(row.fault) })}
        </td>
      </tr>
    );
  }
  const { name, url, catalogue } = row.draft;
  const guide = guideOf(catalogue);
  const auth = guide === null || guide.auth === 'both' ? 'unknown' : guide.auth;
  const host = webHost(url);
  return (
    <tr data-state={row.state}>
      <td>
        <div class="check">
          {row.state === 'new' && (
            <input id={id} type="checkbox" checked={taken} onChange={(event) => onTake(event.currentTarget.checked)} />
          )}
          <div>
            {row.state === 'new' ? <label for={id}>{name}</label> : <bdi>{name}</bdi>}
            {host !== null && !name.includes(host) && <p class="field__hint">{host}</p>}
          </div>
        </div>
      </td>
      <td>
        {guide?.name ?? <span class="muted">{i18n.t('several.noKind')}</span>}
        {guide?.origin && <p class="field__hint">{i18n.t('guide.origin')}</p>}
      </td>
      <td>{guide?.auth === 'both' ? i18n.t('adding.either') : authWords(auth)}</td>
      <td>{i18n.t(row.state === 'new' ? 'several.new' : 'several.there')}</td>
    </tr>
  );
}
