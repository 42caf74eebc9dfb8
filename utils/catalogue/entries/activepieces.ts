import type { Entry } from '../entry';

export default {
  id: 'activepieces',
  name: 'Activepieces',
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: ['activepieces.com'],
  hosts: ['cloud.activepieces.com/api/v1/webhooks/*'],
  agents: [],
  also: null,
  oauth: null,
  source: 'activepieces/activepieces: packages/pieces/community/pipedrive/src/index.ts',
  certainty: 'H',
} satisfies Entry;
