import type { Entry } from '../entry';

export default {
  id: 'gf-bsw',
  name: 'Gravity Forms with BSW Pipedrive',
  auth: 'token',
  where: 'Forms > Settings > Pipedrive > API key',
  link: 'https://{site}/wp-admin/admin.php?page=gf_settings',
  keys: [],
  test: 'Submit a test form',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://wordpress.org/plugins/bsw-gravityforms-pipedrive/',
  certainty: 'H',
  unverified: ['link'],
} satisfies Entry;
