import type { Entry } from '../entry';

export default {
  id: 'stackone',
  name: 'StackOne',
  auth: 'token',
  where: 'Accounts > link the account again > API Token',
  link: null,
  keys: [],
  test: 'Status of the account',
  domains: ['stackone.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://docs.stackone.com/connectors/pipedrive/guides/link-account/api-token',
  certainty: 'H',
} satisfies Entry;
