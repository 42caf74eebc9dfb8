import type { Entry } from '../entry';

export default {
  id: 'freeform',
  name: 'Solspace Freeform',
  aliases: ['Freeform'],
  auth: 'token',
  where: 'Freeform > Integrations > CRM > API Token',
  link: null,
  keys: [],
  test: 'The integration shows a green Authorized',
  hosts: [],
  also: null,
  // Version 3; newer ones were not checked.
  source: 'https://docs.solspace.com/expressionengine/freeform/v3/integrations/crm/pipedrive',
  certainty: 'H',
} satisfies Entry;
