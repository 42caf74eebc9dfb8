import type { Entry } from '../entry';

export default {
  id: 'zapier',
  name: 'Zapier',
  auth: 'unknown',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: ['zapier.com'],
  hosts: ['hooks.zapier.com/hooks/standard/*'],
  agents: [],
  also: null,
  oauth: null,
  source: 'No document found that says how it signs in; hosts from public code',
  certainty: 'L',
} satisfies Entry;
