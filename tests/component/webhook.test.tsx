import { cleanup, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WebhookDue, WebhookFacts } from '../../components/checklist/webhook-facts';
import { StillRefused } from '../../components/guide/still-refused';
import type { WebhookView } from '../../utils/core/finding/deadline';
import { STATES, type TaskState } from '../../utils/core/rotation/task';
import { checklistView } from '../../utils/core/screen/checklist';
import { DAY, HOUR } from '../../utils/core/time';
import { account, NOW, rotation, snapshot, task, tool } from './fixtures';

afterEach(cleanup);

const acme = account('acme');
const make = tool('Make');

function text(webhook: WebhookView | null, state: TaskState = 'updated', short = false): string {
  const stored = snapshot({ accounts: [acme], tools: [make], rotations: [rotation(acme, [task(make, state)])] });
  const [line] = checklistView(stored, '?').tasks;
  if (line === undefined) throw new Error('there is one');
  const of = { ...line, webhook };
  const { container } = render(short ? <WebhookDue task={of} now={NOW} /> : <WebhookFacts task={of} now={NOW} />);
  return container.textContent ?? '';
}
const failing: WebhookView = {
  state: 'failing',
  status: 401,
  failedAt: NOW - HOUR,
  from: null,
  until: NOW + 3 * DAY - HOUR,
};
const stopped: WebhookView = { state: 'stopped', deliveredAt: NOW - DAY, until: NOW + 2 * DAY };

describe('a webhook on a task', () => {
  it.each<[string, WebhookView, RegExp]>([
    ['counts down to the latest time that is known', failing, /26 Nov, 15:32 at the latest, 2 days 23 h left.*sooner/],
    ['counts down to the earliest', { ...failing, from: NOW + DAY }, /: until 24 Nov, 16:32, 1 day left\./],
    ['says what is lost', failing, /events no longer reach Make.*After ten failures/],
    ['says that its time is over', { ...failing, until: NOW - 1 }, /Look again to see whether it is still there/],
    [
      'claims no time that is not known',
      { ...failing, until: null },
      /^Its webhook fails: last delivery 401, 15:32\.After that/,
    ],
    ['says since when nothing came', stopped, /since Sun 16:32\..*until 25 Nov, 16:32, 2 days left/],
    ['says that it is gone', { state: 'gone' }, /^Pipedrive no longer delivers/],
    [
      'is no evidence',
      { state: 'listening', deliveredAt: NOW - HOUR },
      /^Still listening: .* 15:32.*proves nothing\.$/,
    ],
  ])('%s', (_name, view, words) => {
    expect(text(view)).toMatch(words);
  });

  it('has a few words for a row, with how certain they are', () => {
    expect(text(failing, 'updated', true)).toBe('Webhook: until 26 Nov, 15:32 at the latest, 2 days 23 h left');
    cleanup();
    expect(text(stopped, 'updated', true)).toBe('Webhook: until 25 Nov, 16:32, 2 days left');
    cleanup();
    expect(text({ ...stopped, until: NOW - HOUR }, 'updated', true)).toBe('Webhook: its time was up 15:32');
    cleanup();
    expect(text({ state: 'gone' }, 'updated', true)).toBe('');
  });

  it.each(STATES)('is told of a task that is %s where that matters', (state) => {
    const isTold = state !== 'skipped' && state !== 'unaffected';
    expect(text(failing, state) !== '').toBe(isTold);
  });
});

it.each(STATES)('other reasons for a refusal stand, folded away, on a task that is %s where they help', (state) => {
  render(<StillRefused state={state} />);
  const [details] = page.queryAllByRole('group');
  expect(details !== undefined).toBe(state === 'broken' || state === 'updated');
  expect((details as HTMLDetailsElement | undefined)?.open ?? false).toBe(false);
  if (details) expect(page.getAllByRole('term', { hidden: true })).toHaveLength(6);
});
