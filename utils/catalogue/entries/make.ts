import type { Entry } from '../entry';

export default {
  id: 'make',
  name: 'Make',
  aliases: ['Integromat', 'Make (Integromat)'],
  ordinary: ['Make'],
  auth: 'both',
  where: 'Connections > the Pipedrive connection of type API key (pipedrive-apikey) > enter the key again',
  link: 'https://{zone}.make.com/{path}/connections',
  keys: [],
  test: 'Verify on the connection, then run one scenario',
  domains: ['make.com', 'integromat.com'],
  // Medium certainty: seen in public code; the one with eu2 is general knowledge.
  hosts: ['hook.us1.make.com', 'hook.eu1.make.com', 'hook.eu2.make.com', 'hook.integromat.com'],
  agents: [],
  also: 'Check the connections of every team; look for scenarios that Make switched off',
  oauth: null,
  source: 'https://apps.make.com/pipedrive ; public code',
  certainty: 'H',
  unverified: ['link', 'test'],
} satisfies Entry;
