import type { Entry } from '../entry';

export default {
  id: 'n8n',
  name: 'n8n',
  auth: 'both',
  where: 'Credentials > Pipedrive API > API Token; the Pipedrive and Pipedrive Trigger nodes use it',
  // General knowledge, not checked in the tool's documents.
  link: 'https://{host}/home/credentials',
  keys: ['pipedriveApi.apiToken'],
  test: 'Save the credential, which tests it, then run a workflow',
  // The second is self-hosted n8n: low certainty, read off the path of the trigger node.
  hosts: ['*.app.n8n.cloud/webhook/*', '*/webhook/*/webhook'],
  also: 'Activate the workflows with a Pipedrive Trigger again',
  source:
    'https://docs.n8n.io/integrations/builtin/credentials/pipedrive.md ; n8n-io/n8n: PipedriveApi.credentials.ts, PipedriveTrigger.node.ts',
  certainty: 'H',
} satisfies Entry;
