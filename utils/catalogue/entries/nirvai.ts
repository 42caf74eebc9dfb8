import type { Entry } from '../entry';

export default {
  id: 'nirvai',
  name: 'Nirvai',
  auth: 'token',
  where: 'Credentials > Pipedrive > API Token',
  link: null,
  keys: [],
  test: null,
  domains: ['nirvana-ai.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://docs.nirvana-ai.com/integrations/credentials/providers/crm-sales/pipedrive',
  certainty: 'H',
} satisfies Entry;
