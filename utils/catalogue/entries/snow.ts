import type { Entry } from '../entry';

export default {
  id: 'snow',
  name: 'Snow Integration Manager',
  ordinary: ['snow'],
  auth: 'token',
  where: 'The SaaS connector > API token',
  link: null,
  keys: [],
  test: 'Run the connector',
  domains: ['snowsoftware.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://docs.snowsoftware.com/snow-integration-manager/en/UUID-b1d72f50-c76f-707c-3b0f-53ee7bf0153a.html',
  certainty: 'H',
} satisfies Entry;
