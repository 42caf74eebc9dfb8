import type { Entry } from '../entry';

export default {
  id: 'airweave',
  name: 'Airweave',
  auth: 'token',
  where: 'The source connection',
  link: null,
  keys: ['api_token'],
  test: 'Sync again',
  domains: ['airweave.ai'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://docs.airweave.ai/docs/connectors/pipedrive',
  certainty: 'H',
} satisfies Entry;
