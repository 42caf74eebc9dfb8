import type { Entry } from '../entry';

export default {
  id: 'zapier',
  name: 'Zapier',
  auth: 'unknown',
  where: null,
  link: null,
  keys: [],
  test: null,
  hosts: ['hooks.zapier.com/hooks/standard/*'],
  also: null,
  source: 'No document found that says how it signs in; hosts from public code',
  certainty: 'L',
} satisfies Entry;
