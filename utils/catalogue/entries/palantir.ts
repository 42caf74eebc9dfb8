import type { Entry } from '../entry';

export default {
  id: 'palantir',
  name: 'Palantir Foundry',
  auth: 'both',
  where: "The source's properties",
  link: null,
  keys: ['APIToken'],
  test: 'Preview the source',
  hosts: [],
  also: null,
  source: 'https://www.palantir.com/docs/foundry/available-connectors/pipedrive/',
  certainty: 'H',
} satisfies Entry;
