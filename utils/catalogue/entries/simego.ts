import type { Entry } from '../entry';

export default {
  id: 'simego',
  name: 'Simego Data Sync',
  auth: 'token',
  where: 'The connector > API Token',
  link: null,
  keys: [],
  test: 'Preview a list',
  domains: ['simego.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://simego.com/docs/data-sync/connectors/pipedrive/pipedrive',
  certainty: 'H',
} satisfies Entry;
