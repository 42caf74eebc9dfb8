import type { Entry } from '../entry';

export default {
  id: 'wttj-ext',
  name: 'WTTJ 2 Pipedrive',
  auth: 'token',
  where: 'pipedriveToken.js',
  link: null,
  keys: [],
  test: 'Click the extension',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'ToucanToco/wttj2pipedrive: README',
  certainty: 'H',
} satisfies Entry;
