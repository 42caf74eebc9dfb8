import type { Entry } from '../entry';

export default {
  id: 'pipedream',
  name: 'Pipedream',
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: ['pipedream.net'],
  hosts: ['*.m.pipedream.net'],
  agents: [],
  also: 'Raw HTTP steps may still hold a token',
  oauth: null,
  source: 'PipedreamHQ/pipedream: components/pipedrive/pipedrive.app.mjs',
  certainty: 'H',
} satisfies Entry;
