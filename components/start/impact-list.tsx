import { i18n } from '#i18n';
import type { Tool } from '../../utils/core/inventory/tool';
import { Critical } from '../ui/critical';
import { impact } from './impact';

/** Names shown before the rest is summed up. */
const SHOWN = 5;

/** Says how many tools a new token stops, and names the first of them. */
export function ImpactList({
  tools,
  company,
  onAddTools,
}: {
  tools: readonly Tool[];
  company: string | null;
  onAddTools: () => void;
}) {
  const { token, unknown, oauth } = impact(tools, company);
  const stopping = [...token, ...unknown];
  if (stopping.length === 0) {
    return (
      <div class="impact">
        <p>{i18n.t('start.replace.none')}</p>
        <button type="button" class="link" onClick={onAddTools}>
          {i18n.t('start.replace.addFirst')}
        </button>
        {oauth.length > 0 && <p class="muted">{i18n.t('start.replace.oauth', oauth.length)}</p>}
      </div>
    );
  }
  return (
    <div class="impact">
      {token.length > 0 && <p class="impact__count">{i18n.t('start.replace.stops', token.length)}</p>}
      {unknown.length > 0 && (
        <p class={token.length > 0 ? 'muted' : 'impact__count'}>{i18n.t('start.replace.maybe', unknown.length)}</p>
      )}
      <ul class="impact__names">
        {stopping.slice(0, SHOWN).map((tool) => (
          <li key={tool.id}>
            <bdi>{tool.name}</bdi>
            {tool.critical && <Critical />}
          </li>
        ))}
        {stopping.length > SHOWN && <li class="muted">{i18n.t('start.replace.more', stopping.length - SHOWN)}</li>}
      </ul>
      {oauth.length > 0 && <p class="muted">{i18n.t('start.replace.oauth', oauth.length)}</p>}
    </div>
  );
}
