import type { Entry } from '../entry';

export default {
  id: 'nango',
  name: 'Nango',
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: ['nango.dev'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'nango.dev: docs/api-integrations/pipedrive',
  certainty: 'H',
} satisfies Entry;
