import type { Entry } from '../entry';

export default {
  id: 'singer',
  name: 'Singer tap-pipedrive',
  aliases: ['Meltano', 'tap-pipedrive', 'Singer/Meltano tap-pipedrive'],
  ordinary: ['singer'],
  auth: 'token',
  where: 'The config JSON of the tap',
  link: null,
  keys: ['api_token'],
  test: 'Run it with --discover; an old token gives "status code is 401"',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'singer-io/tap-pipedrive: README, issue 66',
  certainty: 'M',
  unverified: ['keys'],
} satisfies Entry;
