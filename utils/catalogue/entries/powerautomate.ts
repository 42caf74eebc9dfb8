import type { Entry } from '../entry';

export default {
  id: 'powerautomate',
  name: 'Microsoft Power Automate',
  aliases: ['Power Automate', 'Logic Apps', 'Power Apps'],
  auth: 'token',
  where: 'Connections > Pipedrive > edit > API Key',
  // General knowledge, not checked in the tool's documents.
  link: 'https://make.powerautomate.com',
  keys: [],
  test: 'Status of the connection, then run a flow',
  hosts: [],
  also: 'Each user has a connection of their own, which cannot be shared: ask everybody who has one',
  source: 'https://learn.microsoft.com/en-us/Connectors/pipedrive',
  certainty: 'H',
} satisfies Entry;
