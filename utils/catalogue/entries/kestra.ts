import type { Entry } from '../entry';

export default {
  id: 'kestra',
  name: 'Kestra plugin-pipedrive',
  aliases: ['Kestra'],
  auth: 'token',
  where: 'The YAML of the flow, or a secret',
  link: null,
  // The name of the key was not checked.
  keys: [],
  test: 'Run the flow',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'kestra-io/plugin-pipedrive',
  certainty: 'L',
} satisfies Entry;
