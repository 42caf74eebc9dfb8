import type { Entry } from '../entry';

export default {
  id: 'skyvia',
  name: 'Skyvia',
  auth: 'both',
  where: 'Connection editor > API Token, where Authentication is API Token',
  link: null,
  keys: [],
  test: 'Test Connection, then save',
  domains: ['skyvia.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: 'Choose OAuth instead of API Token as the Authentication in the connection editor',
  source: 'https://docs.skyvia.com/connectors/cloud-sources/pipedrive_connections.html',
  certainty: 'H',
} satisfies Entry;
