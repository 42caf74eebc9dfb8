import type { Entry } from '../entry';

export default {
  id: 'ingestr',
  name: 'ingestr',
  aliases: ['Bruin'],
  auth: 'token',
  where: 'The source URI, or the environment that builds it',
  link: null,
  keys: ['pipedrive://?api_token='],
  test: 'ingestr ingest with --source-table users',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://bruin-data.github.io/ingestr/supported-sources/pipedrive.html',
  certainty: 'H',
} satisfies Entry;
