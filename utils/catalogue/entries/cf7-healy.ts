import type { Entry } from '../entry';

export default {
  id: 'cf7-healy',
  name: 'CF7 Pipedrive Deal on Submit',
  auth: 'token',
  where: "WordPress admin > the plug-in's settings",
  link: null,
  keys: ['cf7_pipedrive_api_key'],
  test: 'Submit a test form',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'public code',
  certainty: 'H',
} satisfies Entry;
