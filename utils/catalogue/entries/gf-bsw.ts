import type { Entry } from '../entry';

export default {
  id: 'gf-bsw',
  name: 'Gravity Forms with BSW Pipedrive',
  auth: 'token',
  where: 'Forms > Settings > Pipedrive > API key',
  // General knowledge, not checked in the tool's documents.
  link: 'https://{site}/wp-admin/admin.php?page=gf_settings',
  keys: [],
  test: 'Submit a test form',
  hosts: [],
  also: null,
  source: 'https://wordpress.org/plugins/bsw-gravityforms-pipedrive/',
  certainty: 'H',
} satisfies Entry;
