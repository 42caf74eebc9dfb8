import { i18n } from '#i18n';
import type { StepKind } from '../../../utils/core/access/event';
import type { ErrandView, PlaceView } from '../../../utils/core/access/view';
import { cutLines } from '../../../utils/core/secret';

/** What a step asks somebody else to do; the steps that are missing here ask nobody. */
const ASKS: Partial<Record<StepKind, (name: string, company: string) => string>> = {
  admin: (name, company) => i18n.t('errand.mail.admin', { name, company }),
  user: (name, company) => i18n.t('errand.mail.user', { name, company }),
  permission: (name, company) => i18n.t('errand.mail.permission', { name, company }),
  'remove-user': (name, company) => i18n.t('errand.mail.removeUser', { name, company }),
  webhooks: (name, company) => i18n.t('errand.mail.webhooks', { name, company }),
  'oauth-apps': (name, company) => i18n.t('errand.mail.oauthApps', { name, company }),
};

/**
 * A message for the settings admin, or for colleagues who may know who that is; null for a step that asks nobody. It never
 * holds a token.
 */
export function messageFor(
  kind: StepKind,
  { name }: Pick<ErrandView, 'name'>,
  { admin, domain, name: company }: Pick<PlaceView, 'admin' | 'domain' | 'name'>,
): string | null {
  const ask = ASKS[kind];
  if (ask === undefined || domain === null) return null;
  const greeting =
    admin === null ? i18n.t('askCompany.greeting') : i18n.t('checklist.askPanel.greeting', { owner: admin.name });
  const parts = [greeting, ask(name, company)];
  // Whoever adds a user may be tempted to send a token along.
  if (kind === 'user' || kind === 'permission') parts.push(i18n.t('errand.mail.never'));
  parts.push(i18n.t('askCompany.thanks'));
  return cutLines(parts.join('\n\n')).text;
}
