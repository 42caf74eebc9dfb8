import type { Entry } from '../entry';

export default {
  id: 'snov-legacy',
  name: 'Snov.io (old v1 link)',
  auth: 'token',
  where: 'Settings > Integrations > Connect again',
  link: null,
  keys: [],
  test: 'Status of the integration; the old one shows Paused',
  domains: ['snov.io'],
  hosts: [],
  agents: [],
  also: null,
  oauth: 'Connect again: that moves it to OAuth, and it needs no token afterwards',
  source: 'https://snov.io/knowledgebase/how-to-connect-snov-io-x-pipedrive-integration/',
  certainty: 'H',
} satisfies Entry;
