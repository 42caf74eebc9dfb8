import type { Entry } from '../entry';

export default {
  id: 'segment',
  name: 'Segment',
  aliases: ['Segment (Actions destination)'],
  ordinary: ['Segment'],
  auth: 'token',
  where: "The destination's settings > API Token",
  link: 'https://app.segment.com',
  keys: ['apiToken'],
  test: 'The built-in test, which calls /api/v1/users/me',
  domains: ['segment.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'segmentio/action-destinations: pipedrive/index.ts',
  certainty: 'H',
  unverified: ['link'],
} satisfies Entry;
