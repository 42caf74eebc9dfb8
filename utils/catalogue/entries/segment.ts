import type { Entry } from '../entry';

export default {
  id: 'segment',
  name: 'Segment',
  aliases: ['Segment (Actions destination)'],
  auth: 'token',
  where: "The destination's settings > API Token",
  // General knowledge, not checked in the tool's documents.
  link: 'https://app.segment.com',
  keys: ['apiToken'],
  test: 'The built-in test, which calls /api/v1/users/me',
  hosts: [],
  also: null,
  source: 'segmentio/action-destinations: pipedrive/index.ts',
  certainty: 'H',
} satisfies Entry;
