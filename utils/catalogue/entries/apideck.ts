import type { Entry } from '../entry';

export default {
  id: 'apideck',
  name: 'Apideck',
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://skills.sh/apideck-libraries/api-skills/pipedrive',
  certainty: 'H',
} satisfies Entry;
