import { cleanup, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WebhookDue, WebhookFacts } from '../../components/checklist/webhook-facts';
import { StillRefused } from '../../components/guide/still-refused';
import type { WebhookView } from '../../utils/core/finding/deadline';
import { STATES, type TaskState } from '../../utils/core/rotation/task';
import { checklistView } from '../../utils/core/screen/checklist';
import { DAY, HOUR, MINUTE } from '../../utils/core/time';
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
  lookedAt: NOW - 10 * MINUTE,
};
const stopped: WebhookView = { state: 'stopped', deliveredAt: NOW - DAY, lookedAt: NOW - 2 * DAY };

describe('a webhook on a task', () => {
  it.each<[string, WebhookView, RegExp]>([
    ['counts down to the latest time that is known', failing, /26 Nov, 15:32 at the latest, 2 days 23 h left.*sooner/],
    [
      'counts down to the earliest',
      { ...failing, from: NOW + DAY },
      /: from 24 Nov, 16:32 on Pipedrive may delete it, 1 day left\./,
    ],
    ['says what is lost', failing, /events no longer reach Make.*After ten failures/],
    ['says that its time is over', { ...failing, until: NOW - 1 }, /may be gone since 16:3\d\. Look again/],
    [
      'claims no time that is not known',
      { ...failing, until: null },
      /^Its webhook fails: last delivery 401, 15:32\.Once it is deleted/,
    ],
    [
      'says since when nothing came, and promises no date',
      stopped,
      /since Sun 16:32\. Perhaps[^:]*As of the last look, Sat 16:32\.$/,
    ],
    ['says that it is gone', { state: 'gone', listed: true, lookedAt: NOW }, /^Pipedrive no longer delivers/],
    [
      'says that it is not there',
      { state: 'gone', listed: false, lookedAt: NOW },
      /^Its webhook is gone.*look, 16:32\.$/,
    ],
    [
      'is no evidence',
      { state: 'listening', deliveredAt: NOW - HOUR, lookedAt: NOW },
      /^Still listening: .* 15:32.*proves nothing\.As of/,
    ],
  ])('%s', (_name, view, words) => {
    expect(text(view)).toMatch(words);
  });

  it('has a few words for a row, with how certain they are', () => {
    expect(text(failing, 'updated', true)).toBe(
      'Webhook: until 26 Nov, 15:32 at the latest, 2 days 23 h left; as of 16:22',
    );
    cleanup();
    expect(text({ ...failing, from: NOW + DAY }, 'updated', true)).toBe(
      'Webhook: from 24 Nov, 16:32 on Pipedrive may delete it, 1 day left; as of 16:22',
    );
    cleanup();
    expect(text({ ...failing, until: NOW - HOUR }, 'updated', true)).toBe(
      'Webhook: may be gone since 15:32; as of 16:22',
    );
    cleanup();
    expect(text(stopped, 'updated', true)).toBe('');
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
