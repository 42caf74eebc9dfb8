import type { Entry } from '../entry';

export default {
  id: 'auth0-flows',
  name: 'Auth0 Flows vault',
  aliases: ['Auth0'],
  auth: 'token',
  where: 'Actions or Forms > Flows > the vault connection for PIPEDRIVE, of type TOKEN',
  link: null,
  keys: [],
  test: 'Run the flow',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'api-evangelist/auth0: json-schema CreateFlowsVaultConnectionPipedriveToken',
  certainty: 'M',
} satisfies Entry;
