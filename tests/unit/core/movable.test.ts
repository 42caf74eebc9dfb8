import { expect, it } from 'vitest';
import { guideOf } from '../../../utils/catalogue';
import type { Tool } from '../../../utils/core/inventory/tool';
import type { Happening } from '../../../utils/core/rotation/event';
import { fold, type Rotation } from '../../../utils/core/rotation/fold';
import { movableTools } from '../../../utils/core/screen/movable';
import { chain, id, OPENED } from './records';

function tool(no: number, part: Partial<Tool> = {}): Tool {
  const rest = { company: null, url: null, owner: null, critical: false, notes: null, account: null };
  return {
    id: id(no),
    name: `Tool ${no}`,
    auth: 'token',
    catalogue: 'n8n',
    createdAt: 0,
    removedAt: null,
    ...rest,
    ...part,
  } as Tool;
}

/** A rotation that found a tool with this auth, and what happened to its task since. */
function rotation(of: number, auth: Tool['auth'] = 'token', ...since: Happening[]): Rotation {
  const task: Happening = { type: 'task-added', task: id(90), tool: id(of), auth, since: null };
  const folded = fold(chain([OPENED, task, ...since]));
  if (folded === null) throw new Error('it did not open');
  return folded;
}
const updated: Happening = { type: 'updated', task: id(90), grade: 'said' };

it('lists what holds the token and could sign in with OAuth, and nothing else', () => {
  const tools = [
    tool(1),
    tool(2, { catalogue: 'make', auth: 'unknown' }),
    tool(3, { auth: 'oauth' }),
    tool(4, { catalogue: 'stitch' }),
    tool(5, { catalogue: null }),
    tool(6, { removedAt: 5 }),
    tool(7, { catalogue: 'snov-legacy' }),
  ];
  const found = movableTools(tools, [], guideOf);
  expect(found.map(({ tool: { id: one } }) => one)).toEqual([id(1), id(2), id(7)]);
  expect(found.map(({ survived }) => survived)).toEqual([0, 0, 0]);
  expect(found[0]?.how).toMatch(/OAuth2/);
});

it('counts the rotations that stopped a tool, whatever became of it since, and puts those first that were stopped most', () => {
  const rotations = [
    rotation(1),
    rotation(2, 'token', updated),
    rotation(2, 'token', { type: 'skipped', task: id(90), remark: id(91) }),
    rotation(2, 'unknown', { type: 'answered', task: id(90), auth: 'token' }),
    // These stopped nothing: the tool may not use the token, uses OAuth, was no longer there, or nothing had changed.
    rotation(2, 'unknown'),
    rotation(2, 'oauth'),
    rotation(2, 'token', { type: 'task-removed', task: id(90) }),
    rotation(2, 'token', { type: 'closed', how: 'false-alarm' }),
  ];
  const found = movableTools([tool(1), tool(2)], rotations, guideOf);
  expect(found.map(({ tool: { id: one }, survived }) => [one, survived])).toEqual([
    [id(2), 3],
    [id(1), 1],
  ]);
});
