import type { Entry } from '../entry';

export default {
  id: 'formie',
  name: 'Craft CMS Formie',
  aliases: ['Formie'],
  auth: 'token',
  where: 'Formie > Settings > CRM > the Pipedrive integration',
  link: 'https://{site}/admin/formie/settings/crm',
  keys: ['apiKey'],
  test: 'Refresh in the sidebar, which reads deals',
  domains: [],
  hosts: [],
  agents: [],
  also: 'The setting may name an environment variable: then change it there',
  oauth: null,
  source: 'https://verbb.io/craft-plugins/formie/docs/v4/integrations/crm/pipedrive ; verbb/formie: Pipedrive.php',
  certainty: 'H',
  unverified: ['link'],
} satisfies Entry;
