import type { PipedrivePages } from '../core/address';

interface Known {
  /** A path on the company's own host, or a whole address. */
  at: string;
  /** As in the facts: `H` an official document, `M` several others or code that does it, `L` an inference. */
  certainty: 'H' | 'M' | 'L';
  source: string;
}

/**
 * Pipedrive's own pages. What stands here was seen by somebody, but not by us; a page whose address no document gives
 * (users, installed apps, permission sets, the security center) is named by its menu in the words of the screens instead.
 */
export const ADDRESSES = {
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
} as const satisfies Record<keyof PipedrivePages, Known>;

/** The addresses as they are for a company. Pages of the web app are null while no company is known. */
export function pagesOf(company: string | null): PipedrivePages {
  const own = (path: string) => (company === null ? null : `https://${company}.pipedrive.com${path}`);
  const { usage, webhooks, alertsHelp, securityHelp } = ADDRESSES;
  return {
    usage: own(usage.at),
    webhooks: own(webhooks.at),
    alertsHelp: alertsHelp.at,
    securityHelp: securityHelp.at,
  };
}
