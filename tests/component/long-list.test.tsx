import { cleanup, screen as page, render, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Checklist } from '../../components/checklist/checklist';
import { checklistView } from '../../utils/core/screen/checklist';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { HOUR, MINUTE, moment } from '../../utils/core/time';
import { popupActions } from './actions';
import { account, NOW, rotation, snapshot, task, tool } from './fixtures';

afterEach(cleanup);

const acme = account('acme');
const tools = Array.from({ length: 300 }, (_, no) => tool(`Tool ${String(no).padStart(3, '0')}`));
const tasks = tools.map((one) => task(one, 'broken', { waitsFrom: NOW }, moment(NOW)));
const fixed = { guideOf: () => null, handOver: null, actions: popupActions().tasks, strong: true, spotlight: null };

const list = (shown: Snapshot, now: number) => <Checklist view={checklistView(shown, '?')} now={now} {...fixed} />;
const lines = () => within(page.getByRole('list', { name: 'Tools to update' })).getAllByRole('listitem');

it('a long list is drawn bit by bit, is complete in the end, and a step changes one line of it', async () => {
  const before = snapshot({ accounts: [acme], tools, rotations: [rotation(acme, tasks)] });
  const { rerender } = render(list(before, NOW));
  expect(lines()).toHaveLength(20);
  await waitFor(() => expect(lines()).toHaveLength(300), { timeout: 15_000, interval: 100 });
  expect(within(lines()[299] as HTMLElement).getByRole('button', { name: 'Mark as updated' })).toBeTruthy();

  const [first, second, ...others] = tasks;
  if (first === undefined || second === undefined) throw new Error('tasks are missing');
  const told = {
    ...second,
    state: 'updated' as const,
    updatedAt: NOW,
    evidence: { grade: 'said', who: 'me', at: NOW } as const,
  };
  const after = { ...before, rotations: [rotation(acme, [first, told, ...others], { openedAt: NOW })] };
  rerender(list(after, NOW));
  const changed = lines().filter(({ dataset }) => dataset.state === 'updated');
  expect(changed.map(({ dataset }) => dataset.tool)).toEqual(['Tool 001']);
}, 20_000);

it('a folded line says that its tool has become late, although nothing was done', async () => {
  const shown = snapshot({
    accounts: [acme],
    tools,
    rotations: [rotation(acme, tasks.slice(0, 3), { openedAt: NOW })],
  });
  const { rerender } = render(list(shown, NOW + 23 * HOUR));
  const last = () => page.getByRole('listitem', { name: /^Tool 002/ }).textContent;
  expect(last()).not.toContain('late since');
  rerender(list(shown, NOW + 24 * HOUR + MINUTE));
  expect(last()).toContain('late since');
});
