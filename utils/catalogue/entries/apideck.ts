import type { Entry } from '../entry';

export default {
  id: 'apideck',
  name: 'Apideck',
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  hosts: [],
  also: null,
  source: 'https://skills.sh/apideck-libraries/api-skills/pipedrive',
  certainty: 'H',
} satisfies Entry;
