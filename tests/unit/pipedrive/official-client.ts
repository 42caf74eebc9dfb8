import * as v1 from 'pipedrive/v1';
import * as v2 from 'pipedrive/v2';
import { localAgent } from '../../pipedrive/local-agent.ts';
import type { Pipedrive } from '../../pipedrive/server.ts';

/** The parts of the official client that the tests use, for one token on one host. */
export interface OfficialClient {
  users: v1.UsersApi;
  webhooks: v1.WebhooksApi;
  changelogs: v1.DealsApi;
  deals: v2.DealsApi;
}

/**
 * In: a running stand-in, a token, a host label. Out: Pipedrive's own client, led to the stand-in. Only the way there
 * is changed (name resolution, port, trusted certificate); paths, headers and answers are as the client has them.
 */
export function officialClient(pipedrive: Pipedrive, apiKey: string, label = 'acme'): OfficialClient {
  const host = `https://${label}.pipedrive.com:${pipedrive.port}`;
  const one = new v1.Configuration({ apiKey, basePath: `${host}${label === 'api' ? '' : '/api'}/v1` });
  const two = new v2.Configuration({ apiKey, basePath: `${host}/api/v2` });
  one.baseOptions = { httpsAgent: localAgent(pipedrive) };
  two.baseOptions = { httpsAgent: localAgent(pipedrive) };
  return {
    users: new v1.UsersApi(one),
    webhooks: new v1.WebhooksApi(one),
    changelogs: new v1.DealsApi(one),
    deals: new v2.DealsApi(two),
  };
}
