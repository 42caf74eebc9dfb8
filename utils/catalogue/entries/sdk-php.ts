import type { Entry } from '../entry';

export default {
  id: 'sdk-php',
  name: 'App with the official PHP SDK',
  auth: 'both',
  where: "The app's configuration",
  link: null,
  keys: ['x-api-token'],
  test: 'Any call',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'pipedrive/client-php: issue 290',
  certainty: 'H',
} satisfies Entry;
