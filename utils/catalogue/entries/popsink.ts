import type { Entry } from '../entry';

export default {
  id: 'popsink',
  name: 'Popsink',
  auth: 'token',
  where: "The connector's settings > API Token",
  link: null,
  keys: [],
  test: 'The next run',
  domains: ['popsink.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://docs.popsink.com/connectors/source/pipedrive',
  certainty: 'H',
} satisfies Entry;
