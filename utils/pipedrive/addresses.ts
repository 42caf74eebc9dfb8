import type { PageName, PipedrivePage, PipedrivePages } from '../core/pages';

interface Known {
  /** A path on the company's own host, or a whole address. */
  at: string;
  /** As in the facts: `H` an official document, `M` several others or code that does it, `L` one other or an inference. */
  certainty: 'H' | 'M' | 'L';
  source: string;
}

/**
 * Every address of Pipedrive's that Rekey leads to. What stands here was seen by somebody, but not by us. A page whose
 * address no document gives (installed apps, the security center) is named by its menu in the words of the screens.
 */
export const ADDRESSES = {
  apiTab: {
    at: '/settings/api',
    certainty: 'H',
    source: 'pipedrive.readme.io/docs/how-to-find-the-api-token; docs.n8n.io; public code',
  },
  usage: {
    at: '/settings/usage-caps/api-usage',
    certainty: 'M',
    source: 'intercom.help/pipedrive/en/articles/12313457 for the page; public code for its path',
  },
  webhooks: {
    at: '/settings/webhooks',
    certainty: 'H',
    source: 'pipedrive.readme.io/docs/guide-for-webhooks; public code',
  },
  users: {
    at: '/settings/users',
    certainty: 'L',
    source: 'one script in public code names a page below it; its menu is in the article behind deactivateHelp',
  },
  permissions: {
    at: '/settings/users/permissions',
    certainty: 'L',
    source: 'one script in public code',
  },
  support: {
    at: 'https://support.pipedrive.com',
    certainty: 'H',
    source: 'the host of the articles below',
  },
  alertsHelp: {
    at: 'https://support.pipedrive.com/en/article/security-alerts',
    certainty: 'H',
    source: 'the article itself',
  },
  securityHelp: {
    at: 'https://support.pipedrive.com/article/security-dashboard',
    certainty: 'H',
    source: 'the article itself',
  },
  addUserHelp: {
    at: 'https://support.pipedrive.com/en/article/how-can-i-add-a-user',
    certainty: 'H',
    source: 'the article itself',
  },
  deactivateHelp: {
    at: 'https://support.pipedrive.com/en/article/how-can-i-deactivate-or-reactivate-a-user',
    certainty: 'H',
    source: 'the article itself',
  },
  apiAccessHelp: {
    at: 'https://pipedrive.readme.io/docs/enabling-api-for-company-users',
    certainty: 'H',
    source: 'the page itself',
  },
  tokenHelp: {
    at: 'https://pipedrive.readme.io/docs/how-to-find-the-api-token',
    certainty: 'H',
    source: 'the page itself',
  },
  revokeHelp: {
    at: 'https://intercom.help/pipedrive/en/articles/13518854-how-can-i-manage-api-access-token-integration-and-secure-revocation-for-pipedrive',
    certainty: 'H',
    source: 'the article itself',
  },
  developers: {
    at: 'https://developers.pipedrive.com',
    certainty: 'H',
    source: 'pipedrive.readme.io/docs/marketplace-creating-a-proper-app, where accounts are asked for',
  },
  community: {
    at: 'https://devcommunity.pipedrive.com',
    certainty: 'H',
    source: 'pipedrive.readme.io/docs/marketplace-creating-a-proper-app; pipedrive/client-nodejs: CHANGELOG.md',
  },
  authentication: {
    at: 'https://pipedrive.readme.io/docs/core-api-concepts-authentication',
    certainty: 'H',
    source: 'the page itself',
  },
  postman: {
    at: 'https://pipedrive.readme.io/docs/run-pipedrive-api-in-postman-or-insomnia',
    certainty: 'H',
    source: 'the page itself',
  },
  sandbox: {
    at: 'https://pipedrive.readme.io/docs/developer-sandbox-account',
    certainty: 'H',
    source: 'pipedrive.readme.io/docs/marketplace-creating-a-proper-app',
  },
  developerHub: {
    at: 'https://app.pipedrive.com/developer-hub',
    certainty: 'H',
    source: 'pipedrive.readme.io/docs/developer-hub; pipedrive.readme.io/docs/client-id-and-client-secret',
  },
  creatingApp: {
    at: 'https://pipedrive.readme.io/docs/marketplace-creating-a-proper-app',
    certainty: 'H',
    source: 'the page itself',
  },
  privateApp: {
    at: 'https://pipedrive.readme.io/docs/marketplace-registering-a-private-app',
    certainty: 'H',
    source: 'the page itself',
  },
  scopes: {
    at: 'https://pipedrive.readme.io/docs/marketplace-scopes-and-permissions-explanations',
    certainty: 'H',
    source: 'the page itself',
  },
  oauth: {
    at: 'https://pipedrive.readme.io/docs/marketplace-oauth-authorization',
    certainty: 'H',
    source: 'the page itself',
  },
  installing: {
    at: 'https://pipedrive.readme.io/docs/app-installation-flows',
    certainty: 'H',
    source: 'the page itself',
  },
  uninstalling: {
    at: 'https://pipedrive.readme.io/docs/app-uninstallation',
    certainty: 'H',
    source: 'the page itself',
  },
  migrating: {
    at: 'https://pipedrive.readme.io/docs/marketplace-migrating-existing-integration-users',
    certainty: 'H',
    source: 'the page itself',
  },
  reference: {
    at: 'https://developers.pipedrive.com/docs/api/v1',
    certainty: 'H',
    source: 'pipedrive/client-nodejs: README.md; pipedrive.readme.io/docs/getting-started',
  },
  usersReference: {
    at: 'https://developers.pipedrive.com/docs/api/v1/Users',
    certainty: 'H',
    source: 'contents of the reference; Pipedrive’s own tutorials',
  },
  dealsReference: {
    at: 'https://developers.pipedrive.com/docs/api/v1/Deals',
    certainty: 'H',
    source: 'contents of the reference; pipedrive/client-php: docs',
  },
  personsReference: {
    at: 'https://developers.pipedrive.com/docs/api/v1/Persons',
    certainty: 'H',
    source: 'contents of the reference',
  },
  activitiesReference: {
    at: 'https://developers.pipedrive.com/docs/api/v1/Activities',
    certainty: 'H',
    source: 'contents of the reference',
  },
  webhooksReference: {
    at: 'https://developers.pipedrive.com/docs/api/v1/Webhooks',
    certainty: 'H',
    source: 'contents of the reference; pipedrive.readme.io/docs/webhooks-for-apps',
  },
} as const satisfies Record<PageName, Known>;

/** All pages as they are for a company. Those of the web app are null while no company is known. */
export function pagesOf(company: string | null): PipedrivePages {
  const page = ({ at, certainty }: Known): PipedrivePage | null => {
    const sure = certainty !== 'L';
    if (!at.startsWith('/')) return { url: at, sure };
    return company === null ? null : { url: onHost(company, at), sure };
  };
  const pages = Object.entries(ADDRESSES).map(([name, known]) => [name, page(known)]);
  return Object.fromEntries(pages) as PipedrivePages;
}

/** Address of a company's API tab; without a company, the one that leads to the company opened last. */
export function apiTabUrl(company: string | null): string {
  return onHost(company ?? 'app', ADDRESSES.apiTab.at);
}

function onHost(label: string, path: string): string {
  return `https://${label}.pipedrive.com${path}`;
}
