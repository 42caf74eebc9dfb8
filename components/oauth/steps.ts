import { i18n } from '#i18n';
import type { PageName } from '../../utils/core/pages';

export interface Link {
  page: PageName;
  name: () => string;
}

interface Step {
  name: () => string;
  what: () => string;
  links: readonly Link[];
}

/** The way from a token to an app with OAuth, as Pipedrive's documents describe it. */
export const STEPS: readonly Step[] = [
  {
    name: () => i18n.t('oauthPage.steps.sandbox.name'),
    what: () => i18n.t('oauthPage.steps.sandbox.what'),
    links: [{ page: 'sandbox', name: () => i18n.t('oauthPage.steps.sandbox.link') }],
  },
  {
    name: () => i18n.t('oauthPage.steps.register.name'),
    what: () => i18n.t('oauthPage.steps.register.what'),
    links: [
      { page: 'developerHub', name: () => i18n.t('oauthPage.steps.register.hub') },
      { page: 'privateApp', name: () => i18n.t('oauthPage.steps.register.link') },
    ],
  },
  {
    name: () => i18n.t('oauthPage.steps.scopes.name'),
    what: () => i18n.t('oauthPage.steps.scopes.what'),
    links: [{ page: 'scopes', name: () => i18n.t('oauthPage.steps.scopes.link') }],
  },
  {
    name: () => i18n.t('oauthPage.steps.install.name'),
    what: () => i18n.t('oauthPage.steps.install.what'),
    links: [
      { page: 'oauth', name: () => i18n.t('oauthPage.steps.install.link') },
      { page: 'installing', name: () => i18n.t('oauthPage.steps.install.flows') },
    ],
  },
  {
    name: () => i18n.t('oauthPage.steps.uninstall.name'),
    what: () => i18n.t('oauthPage.steps.uninstall.what'),
    links: [{ page: 'uninstalling', name: () => i18n.t('oauthPage.steps.uninstall.link') }],
  },
  {
    name: () => i18n.t('oauthPage.steps.revoke.name'),
    what: () => i18n.t('oauthPage.steps.revoke.what'),
    links: [],
  },
  {
    name: () => i18n.t('oauthPage.steps.move.name'),
    what: () => i18n.t('oauthPage.steps.move.what'),
    links: [{ page: 'migrating', name: () => i18n.t('oauthPage.steps.move.link') }],
  },
];
