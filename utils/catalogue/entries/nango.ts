import type { Entry } from '../entry';

export default {
  id: 'nango',
  name: 'Nango',
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  hosts: [],
  also: null,
  source: 'nango.dev: docs/api-integrations/pipedrive',
  certainty: 'H',
} satisfies Entry;
