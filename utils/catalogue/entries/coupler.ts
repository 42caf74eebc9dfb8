import type { Entry } from '../entry';

export default {
  id: 'coupler',
  name: 'Coupler',
  ordinary: ['Coupler'],
  auth: 'unknown',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'No document found that says how it signs in',
  certainty: 'L',
} satisfies Entry;
