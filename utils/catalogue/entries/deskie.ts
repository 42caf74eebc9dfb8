import type { Entry } from '../entry';

export default {
  id: 'deskie',
  name: 'Deskie',
  auth: 'token',
  where: 'Settings > Integrations > Pipedrive > API key',
  link: null,
  keys: [],
  test: 'Open the panel of a case',
  domains: ['deskie.io'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://support.deskie.io/knowledge_base/item/168',
  certainty: 'H',
} satisfies Entry;
