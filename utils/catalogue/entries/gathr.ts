import type { Entry } from '../entry';

export default {
  id: 'gathr',
  name: 'Gathr',
  auth: 'both',
  where: 'The connection > API Token, where Auth Scheme is Basic',
  link: null,
  keys: [],
  test: 'TEST says that the connection is available',
  hosts: [],
  also: null,
  source: 'https://docs.gathr.one/gathr-saas/docs/components/pipedrive/pipedrive_connection',
  certainty: 'H',
} satisfies Entry;
