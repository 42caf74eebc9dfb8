import type { Entry } from '../entry';

export default {
  id: 'fivetran',
  name: 'Fivetran',
  auth: 'both',
  where: null,
  link: null,
  keys: ['api_token'],
  test: null,
  domains: ['fivetran.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: 'Authorize the connection with OAuth, which takes a client ID, a client secret and a refresh token',
  source: 'https://fivetran.com/docs/connectors/applications/pipedrive/api-configuration',
  certainty: 'M',
} satisfies Entry;
