import type { Entry } from '../entry';

export default {
  id: 'palantir',
  name: 'Palantir Foundry',
  auth: 'both',
  where: "The source's properties",
  link: null,
  keys: ['APIToken'],
  test: 'Preview the source',
  domains: ['palantir.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: 'AuthScheme OAuth, with the client ID and secret of an OAuth application of your own',
  source: 'https://www.palantir.com/docs/foundry/available-connectors/pipedrive/',
  certainty: 'H',
} satisfies Entry;
