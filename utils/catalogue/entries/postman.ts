import type { Entry } from '../entry';

export default {
  id: 'postman',
  name: 'Postman',
  aliases: ['Insomnia'],
  ordinary: ['Postman'],
  auth: 'token',
  where: 'The collection > Auth > key x-api-token',
  link: null,
  keys: ['x-api-token'],
  test: 'Send users/me',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://pipedrive.readme.io/docs/run-pipedrive-api-in-postman-or-insomnia',
  certainty: 'H',
} satisfies Entry;
