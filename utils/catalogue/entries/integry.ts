import type { Entry } from '../entry';

export default {
  id: 'integry',
  name: 'Integry',
  auth: 'token',
  where: 'Connect the app again with the API Key',
  link: null,
  keys: [],
  test: 'Test the trigger',
  domains: ['integry.ai'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://docs.integry.ai/apps/supported-apps/pipedrive',
  certainty: 'H',
} satisfies Entry;
