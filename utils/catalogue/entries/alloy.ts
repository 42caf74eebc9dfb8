import type { Entry } from '../entry';

export default {
  id: 'alloy',
  name: 'Alloy Automation',
  ordinary: ['alloy'],
  auth: 'token',
  where: "The connector's credential > API Key",
  link: null,
  keys: [],
  test: 'Run a recipe',
  domains: ['runalloy.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://docs.runalloy.com/connectors/Pipedrive.md',
  certainty: 'H',
} satisfies Entry;
