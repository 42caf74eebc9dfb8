import type { Entry } from '../entry';

export default {
  id: 'botpress',
  name: 'Botpress',
  auth: 'token',
  where: 'Hub > Pipedrive > Configuration > API Key',
  link: null,
  keys: [],
  test: 'Run a Find Person card',
  domains: ['botpress.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://botpress.com/docs/integrations/integration-guides/pipedrive/',
  certainty: 'H',
} satisfies Entry;
