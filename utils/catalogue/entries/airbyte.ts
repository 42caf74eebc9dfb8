import type { Entry } from '../entry';

export default {
  id: 'airbyte',
  name: 'Airbyte',
  aliases: ['source-pipedrive'],
  auth: 'token',
  where: 'Sources > Pipedrive > API Token',
  // General knowledge, not checked in the tool's documents.
  link: 'https://cloud.airbyte.com',
  keys: ['api_token'],
  test: 'Test on the source, which reads Currencies (older versions: deals)',
  hosts: [],
  also: 'Older documents know OAuth as well: a source connected that way keeps working',
  source: 'airbytehq/airbyte: docs/integrations/sources/pipedrive.md',
  certainty: 'H',
} satisfies Entry;
