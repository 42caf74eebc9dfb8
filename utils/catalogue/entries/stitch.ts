import type { Entry } from '../entry';

export default {
  id: 'stitch',
  name: 'Stitch',
  ordinary: ['Stitch'],
  auth: 'token',
  where: 'Integration settings > API Token',
  link: null,
  keys: [],
  test: 'The log of the next extraction',
  domains: ['stitchdata.com'],
  hosts: [],
  agents: [],
  also: 'Each company has its own token',
  oauth: null,
  source: 'https://www.stitchdata.com/docs/integrations/saas/pipedrive',
  certainty: 'H',
} satisfies Entry;
