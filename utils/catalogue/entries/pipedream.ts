import type { Entry } from '../entry';

export default {
  id: 'pipedream',
  name: 'Pipedream',
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  hosts: ['*.m.pipedream.net'],
  also: 'Raw HTTP steps may still hold a token',
  source: 'PipedreamHQ/pipedream: components/pipedrive/pipedrive.app.mjs',
  certainty: 'H',
} satisfies Entry;
