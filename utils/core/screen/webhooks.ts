import { type WebhookView, webhookView } from '../finding/deadline';
import type { Look, Tie } from '../finding/look';
import type { Rotation } from '../rotation/fold';

/** How the webhooks of a tool fare in a rotation. */
export type WebhookOf = (tool: string, rotation: Pick<Rotation, 'account' | 't0'>) => WebhookView | null;

/** Finds the webhooks of tools in the last looks of their accounts, by what the user said of them. */
export function webhooksIn(looks: readonly Look[], ties: readonly Tie[]): WebhookOf {
  const byAccount = new Map(looks.map((look) => [look.account, look]));
  const byTool = new Map<string, Set<string>>();
  for (const { account, sort, value, tool } of ties) {
    if (sort !== 'webhook') continue;
    const key = account + tool;
    byTool.set(key, (byTool.get(key) ?? new Set()).add(value));
  }
  return (tool, { account, t0 }) => {
    const own = byTool.get(account + tool);
    const found = byAccount.get(account)?.receivers;
    if (own === undefined || !found) return null;
    return webhookView(own, found.list, found.at, t0);
  };
}
