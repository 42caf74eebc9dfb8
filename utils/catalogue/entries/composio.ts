import type { Entry } from '../entry';

export default {
  id: 'composio',
  name: 'Composio',
  auth: 'both',
  where: 'The auth config, in API key mode',
  link: null,
  keys: [],
  test: 'Execute a tool',
  hosts: [],
  also: null,
  source: 'https://docs.composio.dev/kb/guide/toolkits-pipedrive',
  certainty: 'M',
} satisfies Entry;
