import { ArrowUpRight, Pencil, Trash2 } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Tool } from '../../utils/core/inventory/tool';
import { Button } from '../ui/button';
import { Critical } from '../ui/critical';
import { authWords, originWords, webHost } from '../words';

/** One tool on the list: what it is, whose it is, where it is. */
export function ToolRow({
  tool,
  account,
  owner,
  onEdit,
  onRemove,
}: {
  tool: Tool;
  /** Name of the account it counts for; null when it counts for all. */
  account: string | null;
  owner: string | null;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const host = webHost(tool.url);
  return (
    <li class="row" data-tool={tool.name} data-row={tool.id}>
      <div class="row__main">
        <p class="row__name">
          <bdi>{tool.name}</bdi>
          {tool.critical && <Critical />}
        </p>
        {tool.origin !== undefined && <p class="row__origin">{originWords(tool.origin)}</p>}
        {host !== null && tool.url !== null && (
          <a class="row__link" href={tool.url} target="_blank" rel="noopener noreferrer">
            <span>{host}</span>
            <ArrowUpRight class="icon icon--small" aria-hidden="true" />
          </a>
        )}
      </div>
      <div class="row__cells">
        <p class="row__cell">
          <span class="visually-hidden">{i18n.t('tools.column.account')}: </span>
          <bdi>{account ?? i18n.t('tools.everyAccount')}</bdi>
        </p>
        <p class="row__cell">
          <span class="visually-hidden">{i18n.t('tools.column.auth')}: </span>
          {authWords(tool.auth)}
        </p>
        <p class={`row__cell${owner === null ? ' muted' : ''}`}>
          <span class="visually-hidden">{i18n.t('tools.column.owner')}: </span>
          <bdi>{owner ?? i18n.t('tools.noOwner')}</bdi>
        </p>
      </div>
      <div class="row__actions">
        {tool.origin !== 'policy' && (
          <>
            <Button kind="quiet" icon={Pencil} iconOnly onPress={onEdit}>
              {i18n.t('tools.editTool', { tool: tool.name })}
            </Button>
            <Button kind="quiet" icon={Trash2} iconOnly onPress={onRemove}>
              {i18n.t('tools.removeTool', { tool: tool.name })}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
