import { act, cleanup, fireEvent, screen as page, render, renderHook } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Failure, useAttempt } from '../../components/ui/attempt';
import { settle } from './settle';

afterEach(cleanup);

/** An action that ends when the test says so. */
function action() {
  let end = (_succeeds: boolean) => {};
  const run = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        end = (succeeds) => (succeeds ? resolve() : reject(new Error('refused')));
      }),
  );
  return { run, end: (succeeds: boolean) => settle(() => end(succeeds)) };
}

function attempt() {
  const { result } = renderHook(() => useAttempt());
  return {
    get now() {
      return result.current;
    },
    press: (run: () => Promise<unknown>, thing?: string) => act(() => void result.current.run(run, thing)),
  };
}

it('counts a double press on one thing once, and loses no press on another', async () => {
  const { press } = attempt();
  const [first, second] = [action(), action()];
  await press(first.run, 'n8n');
  await press(first.run, 'n8n');
  await press(second.run, 'form');
  expect([first.run.mock.calls.length, second.run.mock.calls.length]).toEqual([1, 1]);
});

it('is busy until the last has ended, and then tells of each that failed', async () => {
  const tried = attempt();
  const [first, second] = [action(), action()];
  await tried.press(first.run, 'n8n');
  await tried.press(second.run, 'form');
  await first.end(false);
  expect([tried.now.busy, tried.now.failed]).toEqual([true, false]);
  await second.end(true);
  expect([tried.now.busy, tried.now.failed]).toEqual([false, true]);
  await act(() => void tried.now.again());
  await first.end(true);
  expect([first.run.mock.calls.length, second.run.mock.calls.length]).toEqual([2, 1]);
  expect([tried.now.busy, tried.now.failed]).toEqual([false, false]);
});

const full = new DOMException('', 'QuotaExceededError');
it.each([
  ['a full disk', full, 'That was not kept, as the disk is full.'],
  ['a full disk within another error', Object.assign(new Error('aborted'), { inner: full }), 'the disk is full'],
  ['anything else', new Error('aborted'), 'That did not work. Nothing was lost.'],
])('tells why it failed: %s', async (_what, thrown, words) => {
  function Press() {
    const tried = useAttempt();
    return (
      <>
        <button type="button" onClick={() => void tried.run(() => Promise.reject(thrown))}>
          Press
        </button>
        <Failure attempt={tried} />
      </>
    );
  }
  render(<Press />);
  await settle(() => fireEvent.click(page.getByRole('button', { name: 'Press' })));
  expect(page.getByRole('alert').textContent).toContain(words);
});
