import type { Entry } from '../entry';

export default {
  id: 'admanager',
  name: 'ManageEngine ADManager Plus',
  aliases: ['ADManager Plus'],
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'Page of ADManager Plus on Pipedrive',
  certainty: 'M',
} satisfies Entry;
