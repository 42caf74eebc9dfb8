import type { Entry } from '../entry';

export default {
  id: 'pabbly',
  name: 'Pabbly',
  auth: 'unknown',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: ['pabbly.com'],
  hosts: ['connect.pabbly.com/workflow/sendwebhookdata/*'],
  agents: [],
  also: null,
  oauth: null,
  source: 'No document found that says how it signs in; hosts from public code',
  certainty: 'L',
} satisfies Entry;
