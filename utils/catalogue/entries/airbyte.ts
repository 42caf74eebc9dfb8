import type { Entry } from '../entry';

export default {
  id: 'airbyte',
  name: 'Airbyte',
  aliases: ['source-pipedrive'],
  auth: 'token',
  where: 'Sources > Pipedrive > API Token',
  link: 'https://cloud.airbyte.com',
  keys: ['api_token'],
  test: 'Test on the source, which reads Currencies (older versions: deals)',
  domains: ['airbyte.com'],
  hosts: [],
  agents: [],
  also: 'Older documents know OAuth as well: a source connected that way keeps working',
  oauth: null,
  source: 'airbytehq/airbyte: docs/integrations/sources/pipedrive.md',
  certainty: 'H',
  unverified: ['link'],
} satisfies Entry;
