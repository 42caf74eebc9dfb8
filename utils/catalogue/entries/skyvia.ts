import type { Entry } from '../entry';

export default {
  id: 'skyvia',
  name: 'Skyvia',
  auth: 'both',
  where: 'Connection editor > API Token, where Authentication is API Token',
  link: null,
  keys: [],
  test: 'Test Connection, then save',
  hosts: [],
  also: null,
  source: 'https://docs.skyvia.com/connectors/cloud-sources/pipedrive_connections.html',
  certainty: 'H',
} satisfies Entry;
