import type { Entry } from '../entry';

export default {
  id: 'jitterbit',
  name: 'Jitterbit',
  auth: 'both',
  where: 'The Pipedrive connection, where AuthScheme is Basic',
  link: null,
  keys: ['APIToken'],
  test: 'Test the connection',
  hosts: [],
  also: null,
  source: 'https://docs.jitterbit.com/integration-studio/design/connectors/pipedrive/connection-details/',
  certainty: 'H',
} satisfies Entry;
