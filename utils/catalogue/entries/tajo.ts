import type { Entry } from '../entry';

export default {
  id: 'tajo',
  name: 'Tajo',
  aliases: ['Brevo'],
  auth: 'both',
  where: 'The connector',
  link: null,
  keys: [],
  test: null,
  domains: ['tajo.io'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://tajo.io/jp/docs/connectors/crm/pipedrive/',
  certainty: 'M',
} satisfies Entry;
