import type { Entry } from '../entry';

export default {
  id: 'gathr',
  name: 'Gathr',
  auth: 'both',
  where: 'The connection > API Token, where Auth Scheme is Basic',
  link: null,
  keys: [],
  test: 'TEST says that the connection is available',
  domains: ['gathr.one'],
  hosts: [],
  agents: [],
  also: null,
  oauth: 'Auth Scheme OAuth, with the client ID and secret of an application of your own',
  source: 'https://docs.gathr.one/gathr-saas/docs/components/pipedrive/pipedrive_connection',
  certainty: 'H',
} satisfies Entry;
