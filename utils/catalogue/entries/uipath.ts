import type { Entry } from '../entry';

export default {
  id: 'uipath',
  name: 'UiPath Integration Service',
  aliases: ['UiPath'],
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: ['uipath.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'docs.uipath.com: uipath-pipedrive-pipedrive-authentication.md',
  certainty: 'H',
} satisfies Entry;
