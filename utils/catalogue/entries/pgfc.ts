import type { Entry } from '../entry';

export default {
  id: 'pgfc',
  name: 'Pipedrive Gravity Forms connector',
  auth: 'token',
  where: "The plug-in's settings",
  link: null,
  keys: ['pgfc_option[pipeDriveApiToken]'],
  test: 'Submit a test form',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'public code',
  certainty: 'M',
} satisfies Entry;
