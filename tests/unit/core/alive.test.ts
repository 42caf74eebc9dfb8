import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgentKind, CLOCKS_APART, fitOf, type Listed, signsOfLife } from '../../../utils/core/finding/alive';
import type { Look, Tie } from '../../../utils/core/finding/look';
import { signsView } from '../../../utils/core/finding/signs';
import type { Tool } from '../../../utils/core/inventory/tool';
import { STATES } from '../../../utils/core/rotation/task';
import { HOUR, MINUTE, moment } from '../../../utils/core/time';
import { task, tool } from '../../component/fixtures';
import { ACCOUNT } from './records';

const T0 = 1_000_000_000;
/** From here on, a change tells something. */
const LIFE = T0 + CLOCKS_APART;
const SEEN = { how: 'seen', openedAt: T0 } as const;
const AGENTS: Record<string, AgentKind[]> = {
  'sheet/1': [{ id: 'sheet', auth: 'token' }],
  'sdk/33': [{ id: 'sdk', auth: 'both' }],
  'app/2': [{ id: 'app', auth: 'oauth' }],
  'maybe/1': [{ id: 'maybe', auth: 'unknown' }],
  'shared/1': [
    { id: 'sheet', auth: 'token' },
    { id: 'form', auth: 'token' },
  ],
};

const sheet = tool('Sheet', { catalogue: 'sheet' });
const sheet2 = tool('Sheet 2', { catalogue: 'sheet' });
const script = tool('Script');
const app = tool('App', { auth: 'oauth' });
const sdk = tool('SDK job', { catalogue: 'sdk' });
const sdkApp = tool('SDK app', { catalogue: 'sdk', auth: 'oauth' });
const maybe = tool('Maybe', { catalogue: 'maybe' });
const kindred = tool('Kindred', { catalogue: 'app' });

const tie = (value: string, to: Tool, sort: Tie['sort'] = 'agent'): Tie => ({
  ...{ account: ACCOUNT, sort, value },
  tool: to.id,
});
const listed = (tools: Tool[], ties: Tie[] = []): Listed => ({
  ...{ tools, ties },
  kindsOfAgent: (agent) => AGENTS[agent] ?? [],
  kindOfTool: ({ catalogue }) => catalogue,
});

describe('a user agent belongs to', () => {
  it.each<[string, string, Tool[], Tie[], string]>([
    ['the tool that the user said', 'axios/1', [script, sheet], [tie('axios/1', script)], 'Script'],
    ['the only tool of a kind that calls itself so', 'sheet/1', [script, sheet, app], [], 'Sheet'],
    ['the one of several that the user said', 'sheet/1', [sheet, sheet2], [tie('sheet/1', sheet2)], 'Sheet 2'],
    ['the one that the user said, where a kind does both', 'sdk/33', [sdk, script], [tie('sdk/33', sdk)], 'SDK job'],
    ['none, without a name', '', [script], [tie('', script)], 'nameless'],
    ['none that nobody knows', 'axios/1', [script, sheet], [tie('axios/2', script)], 'unknown'],
    ['none by what a webhook was said to be', 'axios/1', [script], [tie('axios/1', script, 'webhook')], 'unknown'],
    ['none that is off the list', 'axios/1', [sheet], [tie('axios/1', script)], 'unknown'],
    ['none of a kind that is not listed', 'sheet/1', [script], [], 'unknown'],
    ['none of two of the same kind', 'sheet/1', [sheet, sheet2], [], 'several'],
    ['none where two kinds call themselves so', 'shared/1', [sheet], [], 'several'],
    ['none of a kind that does both', 'sdk/33', [sdk], [], 'either'],
    ['none of a kind of which nothing is known', 'maybe/1', [maybe], [], 'either'],
    ['none of a kind of OAuth apps', 'app/2', [kindred], [], 'oauth'],
    ['none of a kind of OAuth apps, whatever was said', 'app/2', [script], [tie('app/2', script)], 'oauth'],
    ['none that signs in with OAuth', 'axios/1', [app], [tie('axios/1', app)], 'oauth'],
    ['none beside an OAuth app of that kind', 'sdk/33', [sdk, sdkApp], [tie('sdk/33', sdk)], 'oauth'],
  ])('%s', (_name, agent, tools, ties, expected) => {
    const fit = fitOf(agent, listed(tools, ties));
    expect(fit.tool === null ? fit.doubt : fit.tool.name).toBe(expected);
  });
});

it.each<[string, Tool[], Tie[], boolean]>([
  ['sheet/1', [sheet, script], [], false],
  ['sheet/1', [sheet, script], [tie('sheet/1', sheet)], false],
  ['sheet/1', [sheet, script], [tie('sheet/1', script)], true],
  ['axios/1', [sheet, script], [tie('axios/1', script)], true],
  ['sdk/33', [sdk], [tie('sdk/33', sdk)], true],
])('notes that %s is a tool by the user’s word alone', (agent, tools, ties, tied) => {
  expect(fitOf(agent, listed(tools, ties))).toMatchObject({ tied });
});

const wrote = (agent: string, lastAt: number) => ({ agent, count: 2, firstAt: lastAt - HOUR, lastAt });
const ROTATION = { ...SEEN, t0: { from: T0 - HOUR, to: T0 }, tasks: [task(sheet, 'updated'), task(script, 'broken')] };
const [SHEET_TASK, SCRIPT_TASK] = ROTATION.tasks.map(({ id }) => id);
const nothing: ReadonlyMap<string, number> = new Map();

describe('a sign of life', () => {
  it('is a change after the end of the time in which the old token died, with room for clocks that differ', () => {
    const at = (lastAt: number) => signsOfLife([wrote('sheet/1', lastAt)], ROTATION, listed([sheet]), nothing);
    expect([T0 - HOUR - 1, T0 - 1, T0, T0 + MINUTE, LIFE].flatMap(at)).toEqual([]);
    expect(at(LIFE + 1)).toEqual([{ task: SHEET_TASK, wroteAt: LIFE + 1 }]);
    const known = { ...ROTATION, t0: moment(T0 - HOUR) };
    expect(signsOfLife([wrote('sheet/1', T0)], known, listed([sheet]), nothing)).toHaveLength(1);
  });

  it('is a change after the user told of the rotation, whatever time they gave', () => {
    const at = (lastAt: number, how: 'told' | 'seen' | 'answered', openedAt: number) =>
      signsOfLife([wrote('sheet/1', lastAt)], { ...ROTATION, how, openedAt }, listed([sheet]), nothing).length;
    expect(at(LIFE + HOUR, 'told', T0 + HOUR)).toBe(0);
    expect(at(LIFE + HOUR + 1, 'told', T0 + HOUR)).toBe(1);
    expect(at(LIFE, 'told', T0 - HOUR)).toBe(0);
    for (const how of ['seen', 'answered'] as const) expect(at(LIFE + 1, how, T0 + HOUR)).toBe(1);
  });

  it('leaves out of the question what may have come before', () => {
    const look = (lastAt: number): Look => ({
      ...{ account: ACCOUNT, at: LIFE + HOUR, requests: 1, receivers: null },
      writers: { at: LIFE + HOUR, deals: 3, list: [wrote('axios/1', lastAt)] },
    });
    const strangers = (lastAt: number) => signsView(look(lastAt), ROTATION, listed([sheet]))?.strangers.length;
    expect([T0 - 1, LIFE, LIFE + 1].map(strangers)).toEqual([0, 0, 1]);
  });

  it('is the newest change of all the programs that a tool writes with', () => {
    const ties = [tie('axios/1', script), tie('curl/8', script)];
    const writers = [wrote('curl/8', LIFE + 5), wrote('axios/1', LIFE + 9), wrote('axios/3', LIFE + 99)];
    expect(signsOfLife(writers, ROTATION, listed([sheet, script], ties), nothing)).toEqual([
      { task: SCRIPT_TASK, wroteAt: LIFE + 9, tied: true },
    ]);
  });

  it('does not come again after it was taken back, until the tool writes again', () => {
    const counted = new Map([[SHEET_TASK ?? '', LIFE + 9]]);
    const at = (lastAt: number) => signsOfLife([wrote('sheet/1', lastAt)], ROTATION, listed([sheet]), counted);
    expect(at(LIFE + 9)).toEqual([]);
    expect(at(LIFE + 10)).toHaveLength(1);
  });

  it.each(STATES)('of a task that is %s counts where it tells something', (state) => {
    const rotation = { ...SEEN, t0: moment(T0), tasks: [task(sheet, state)] };
    const signs = signsOfLife([wrote('sheet/1', LIFE + 1)], rotation, listed([sheet]), nothing);
    expect(signs).toHaveLength(['broken', 'updated', 'verified'].includes(state) ? 1 : 0);
  });

  it('never falls to a tool that may not be the one, whatever is listed', () => {
    const tools = [sheet, sheet2, script, app, sdk, sdkApp, maybe, kindred];
    const agents = fc.constantFrom(...Object.keys(AGENTS), 'axios/1', '');
    const some = fc.tuple(
      fc.uniqueArray(fc.constantFrom(...tools)),
      fc.array(fc.tuple(agents, fc.constantFrom(...tools))),
      fc.array(fc.tuple(agents, fc.integer({ min: LIFE - 10, max: LIFE + 10 }))),
    );
    fc.assert(
      fc.property(some, ([on, tied, writers]) => {
        const rotation = { ...SEEN, t0: moment(T0), tasks: on.map((one) => task(one, 'broken')) };
        const ties = tied.map(([agent, to]) => tie(agent, to));
        const signs = signsOfLife(
          writers.map(([agent, lastAt]) => wrote(agent, lastAt)),
          rotation,
          listed(on, ties),
          nothing,
        );
        for (const { task: id, wroteAt } of signs) {
          const of = on.find((one) => one.id === rotation.tasks.find((each) => each.id === id)?.tool);
          const belongs = writers.some(([name, at]) => {
            const said = ties.find(({ value }) => value === name)?.tool === of?.id;
            const kinds = AGENTS[name] ?? [];
            const known = said || kinds.some((kind) => kind.id === of?.catalogue);
            return at === wroteAt && at > LIFE && known && !kinds.some(({ auth }) => auth === 'oauth');
          });
          expect(of?.auth).toBe('token');
          expect(belongs, 'a program that belongs to the tool, and to no OAuth app, wrote then').toBe(true);
        }
      }),
    );
  });
});
