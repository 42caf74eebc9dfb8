import type { Entry } from '../entry';

export default {
  id: 'composio',
  name: 'Composio',
  auth: 'both',
  where: 'The auth config, in API key mode',
  link: null,
  keys: [],
  test: 'Execute a tool',
  domains: ['composio.dev'],
  hosts: [],
  agents: [],
  also: null,
  oauth: 'An auth config with the OAuth app of your own instead of the API key',
  source: 'https://docs.composio.dev/kb/guide/toolkits-pipedrive',
  certainty: 'M',
} satisfies Entry;
