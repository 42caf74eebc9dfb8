import type { Entry } from '../entry';

export default {
  id: 'jitterbit',
  name: 'Jitterbit',
  auth: 'both',
  where: 'The Pipedrive connection, where AuthScheme is Basic',
  link: null,
  keys: ['APIToken'],
  test: 'Test the connection',
  domains: ['jitterbit.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: 'AuthScheme OAuth, with an OAuth application of your own',
  source: 'https://docs.jitterbit.com/integration-studio/design/connectors/pipedrive/connection-details/',
  certainty: 'H',
} satisfies Entry;
