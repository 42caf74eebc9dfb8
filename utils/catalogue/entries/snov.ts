import type { Entry } from '../entry';

export default {
  id: 'snov',
  name: 'Snov.io',
  aliases: ['Snov.io v2'],
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: ['snov.io'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://snov.io/knowledgebase/how-to-connect-snov-io-x-pipedrive-integration/',
  certainty: 'H',
} satisfies Entry;
