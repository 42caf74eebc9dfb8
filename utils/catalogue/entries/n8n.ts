import type { Entry } from '../entry';

export default {
  id: 'n8n',
  name: 'n8n',
  auth: 'both',
  where: 'Credentials > Pipedrive API > API Token; the Pipedrive and Pipedrive Trigger nodes use it',
  link: 'https://{host}/home/credentials',
  keys: ['pipedriveApi.apiToken'],
  test: 'Save the credential, which tests it, then run a workflow',
  domains: ['app.n8n.cloud', 'n8n.io'],
  // The second is self-hosted n8n: low certainty, read off the path of the trigger node.
  hosts: ['*.app.n8n.cloud/webhook/*', '*/webhook/*/webhook'],
  agents: [],
  also: 'Activate the workflows with a Pipedrive Trigger again',
  oauth:
    "A Pipedrive OAuth2 API credential instead, with the client ID and secret of an app that you register in Pipedrive's Developer Hub",
  source:
    'https://docs.n8n.io/integrations/builtin/credentials/pipedrive.md ; n8n-io/n8n: PipedriveApi.credentials.ts, PipedriveTrigger.node.ts',
  certainty: 'H',
  unverified: ['link'],
} satisfies Entry;
