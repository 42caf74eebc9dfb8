import type { Entry } from '../entry';

export default {
  id: 'leadtosheet',
  name: 'LeadToSheet',
  auth: 'token',
  where: 'Destinations > Pipedrive > token',
  link: null,
  keys: [],
  test: 'The delivery log of the route',
  domains: ['leadtosheet.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://www.leadtosheet.com/help/destinations/connecting-pipedrive',
  certainty: 'H',
} satisfies Entry;
