import type { Entry } from '../entry';

export default {
  id: 'gf-bsw',
  name: 'Gravity Forms with BSW Pipedrive',
  aliases: ['BSW Gravity Forms Pipedrive'],
  auth: 'token',
  where: 'Forms > Settings > Pipedrive > API key',
  // General knowledge: no document of the tool says so.
  link: 'https://{site}/wp-admin/admin.php?page=gf_settings',
  keys: [],
  test: 'Submit a test form',
  hosts: [],
  also: null,
  source: 'https://wordpress.org/plugins/bsw-gravityforms-pipedrive/',
  certainty: 'H',
} satisfies Entry;
