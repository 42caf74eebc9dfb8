import type { Entry } from '../entry';

export default {
  id: 'albato',
  name: 'Albato',
  auth: 'token',
  where: 'Apps > the connection',
  link: null,
  keys: [],
  test: 'Apps > Test',
  domains: ['albato.com'],
  hosts: [],
  agents: [],
  also: 'Check the Albato webhook URL in Pipedrive again',
  oauth: null,
  source: 'https://albato.com/wiki/articles/key-access-creation',
  certainty: 'L',
} satisfies Entry;
