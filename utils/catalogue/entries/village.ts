import type { Entry } from '../entry';

export default {
  id: 'village',
  name: 'Village',
  aliases: ['Coworker'],
  ordinary: ['Village', 'Coworker'],
  auth: 'token',
  where: 'The data connection',
  link: null,
  keys: ['api_key'],
  test: 'Status of the sync',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'village-labs.gitbook.io: pipedrive',
  certainty: 'H',
} satisfies Entry;
