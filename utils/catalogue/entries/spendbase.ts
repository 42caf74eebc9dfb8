import type { Entry } from '../entry';

export default {
  id: 'spendbase',
  name: 'Spendbase',
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: ['spendbase.co'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'startups.spendbase.co: pipedrive-direct-api-integration',
  certainty: 'H',
} satisfies Entry;
