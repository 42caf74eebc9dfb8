import type { Entry } from '../entry';

export default {
  id: 'tines',
  name: 'Tines',
  ordinary: ['Tines'],
  auth: 'token',
  where: 'Credentials > Pipedrive connect flow > API token',
  link: null,
  keys: [],
  test: 'Run an action',
  domains: ['tines.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://www.tines.com/docs/credentials/connect-flows/pipedrive/',
  certainty: 'H',
} satisfies Entry;
