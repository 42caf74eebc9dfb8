import type { Entry } from '../entry';

export default {
  id: 'powerautomate',
  name: 'Microsoft Power Automate',
  aliases: ['Power Automate', 'Logic Apps', 'Power Apps'],
  auth: 'token',
  where: 'Connections > Pipedrive > edit > API Key',
  link: 'https://make.powerautomate.com',
  keys: [],
  test: 'Status of the connection, then run a flow',
  domains: ['powerautomate.com'],
  hosts: [],
  agents: [],
  also: 'Each user has a connection of their own, which cannot be shared: ask everybody who has one',
  oauth: null,
  source: 'https://learn.microsoft.com/en-us/Connectors/pipedrive',
  certainty: 'H',
  unverified: ['link'],
} satisfies Entry;
