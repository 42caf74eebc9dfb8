import type { Entry } from '../entry';

export default {
  id: 'pdcli',
  name: 'pdcli',
  auth: 'token',
  where: 'pdcli auth login --company <company>',
  link: null,
  keys: [],
  test: 'pdcli quota, which calls users/me',
  domains: [],
  hosts: [],
  agents: [],
  also: 'The token may stand in the profile or in the environment',
  oauth: null,
  source: 'public code',
  certainty: 'H',
} satisfies Entry;
