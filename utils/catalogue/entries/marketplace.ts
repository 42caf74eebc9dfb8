import type { Entry } from '../entry';

export default {
  id: 'marketplace',
  name: 'App from the Pipedrive Marketplace',
  aliases: ['Pipedrive Marketplace'],
  ordinary: ['marketplace'],
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://pipedrive.readme.io/docs/marketplace-oauth-authorization.md',
  // As a rule: Marketplace apps must use OAuth.
  certainty: 'H',
} satisfies Entry;
