import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authOf } from '../../../utils/catalogue';
import { kindOfAgent } from '../../../utils/catalogue/traces';
import { reduceChanges } from '../../../utils/pipedrive/changelog';
import { type Pipedrive, startPipedrive } from '../../pipedrive/server.ts';
import { send } from '../pipedrive/send';

describe('the kind of a user agent', () => {
  it.each([
    ['one that a document names', 'Pipedrive-SDK-Javascript-33.7.0', 'sdk-node'],
    ['one that calls itself after a kind with OAuth alone', 'Pipedream/1.4 (node)', 'pipedream'],
    ['the same in another case', 'activepieces', 'activepieces'],
    ['its name of several letters and signs', 'Cal.com/5.0', 'calcom'],
    ['one that calls itself after a kind with a token, which proves nothing', 'airbyte/1.0', null],
    ['a part of a name', 'PipedreamLookalike/1.0', null],
    ['a name that is not first', 'axios/1.12.2 Pipedream', null],
    ['an ordinary word', 'marketplace/2', null],
    ['a library', 'python-requests/2.32.3', null],
    ['none', '', null],
  ])('%s', (_what, agent, kind) => {
    expect(kindOfAgent(agent)).toBe(kind);
  });
});

describe('what the stand-in tells of who wrote', () => {
  let pipedrive: Pipedrive;
  beforeAll(async () => {
    pipedrive = await startPipedrive({});
  });
  afterAll(() => pipedrive.stop());

  it('is no token holder where the agent is an app with OAuth, though its source is "api" as well', async () => {
    const { world } = pipedrive;
    const ana = world.user('ana').id;
    const [deal] = world.deals('acme');
    const id = deal?.id ?? 0;
    for (const agent of ['Pipedream/1.4', 'axios/1.12.2']) world.addChange('acme', id, { agent, actorId: ana });
    const headers = { 'x-api-token': world.currentToken('acme', 'ana') ?? '' };
    const { json } = await send(pipedrive, 'acme', `/api/v1/deals/${id}/changelog`, { headers });
    const writers = reduceChanges([json()], ana, 0).map(({ agent }) => [agent, authOf(kindOfAgent(agent))]);
    expect(writers).toEqual(
      expect.arrayContaining([
        ['Pipedream/1.4', 'oauth'],
        ['axios/1.12.2', null],
      ]),
    );
  });
});
