import type { Entry } from '../entry';

export default {
  id: 'freeform',
  name: 'Solspace Freeform',
  aliases: ['Freeform'],
  ordinary: ['Freeform'],
  auth: 'token',
  where: 'Freeform > Integrations > CRM > API Token',
  link: null,
  keys: [],
  test: 'The integration shows a green Authorized',
  domains: [],
  hosts: [],
  agents: [],
  also: 'Described for version 3 of Freeform; newer versions were not checked',
  oauth: null,
  source: 'https://docs.solspace.com/expressionengine/freeform/v3/integrations/crm/pipedrive',
  certainty: 'H',
  unverified: ['where'],
} satisfies Entry;
