import type { Entry } from '../entry';

export default {
  id: 'make',
  name: 'Make',
  aliases: ['Integromat', 'Make (Integromat)'],
  auth: 'both',
  where: 'Connections > the Pipedrive connection of type API key (pipedrive-apikey) > enter the key again',
  // General knowledge, like Verify and the host with eu2: not checked in Make's documents.
  link: 'https://{zone}.make.com/{path}/connections',
  keys: [],
  test: 'Verify on the connection, then run one scenario',
  // Medium certainty: seen in public code.
  hosts: ['hook.us1.make.com', 'hook.eu1.make.com', 'hook.eu2.make.com', 'hook.integromat.com'],
  also: 'Check the connections of every team; look for scenarios that Make switched off',
  source: 'https://apps.make.com/pipedrive ; public code',
  certainty: 'H',
} satisfies Entry;
