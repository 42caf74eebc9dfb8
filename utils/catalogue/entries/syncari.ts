import type { Entry } from '../entry';

export default {
  id: 'syncari',
  name: 'Syncari',
  auth: 'token',
  where: 'Synapse Studio > Pipedrive > Authentication > API Key',
  link: null,
  keys: [],
  test: 'Activate or test the synapse',
  domains: ['syncari.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://support.syncari.com/hc/en-us/articles/12100432060180',
  certainty: 'H',
} satisfies Entry;
