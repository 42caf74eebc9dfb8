import type { Entry } from '../entry';

export default {
  id: 'appseconnect',
  name: 'APPSeCONNECT',
  auth: 'token',
  where: 'OP agent > Pipedrive app',
  link: null,
  keys: ['Api_Token'],
  test: 'Validate credentials',
  domains: ['appseconnect.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://docs.appseconnect.com/connectors/pipedrive/',
  certainty: 'M',
} satisfies Entry;
