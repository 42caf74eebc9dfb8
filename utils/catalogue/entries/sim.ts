import type { Entry } from '../entry';

export default {
  id: 'sim',
  name: 'Sim',
  aliases: ['sim.ai'],
  ordinary: ['Sim'],
  auth: 'both',
  where: 'Integrations > Pipedrive service account > API token',
  link: null,
  keys: [],
  test: 'Run a block',
  domains: ['sim.ai'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://docs.sim.ai/integrations/pipedrive-service-account',
  certainty: 'H',
} satisfies Entry;
