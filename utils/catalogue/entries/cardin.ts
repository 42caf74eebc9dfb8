import type { Entry } from '../entry';

export default {
  id: 'cardin',
  name: 'Cardin for Gmail',
  aliases: ['Cardin'],
  auth: 'token',
  where: 'Step 3 of the connector > API token',
  link: null,
  keys: [],
  test: 'Open an email',
  domains: ['cardinsoft.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://cardinsoft.com/gmail-integrations/pipedrive/',
  certainty: 'M',
} satisfies Entry;
