import { describe, expect, it } from 'vitest';
import type { Message } from '../../../utils/core/messages';
import { createOutbox } from '../../../utils/page/outbox';

const visit = '11111111-1111-4111-8111-111111111111';
const read = (outcome: 'empty' | 'not-found' | 'left'): Message => ({ type: 'page-read', visit, outcome });
const OK = { ok: true };

/** A worker that answers as the list says, one entry per attempt; then it acknowledges. */
function worker(answers: unknown[]) {
  const got: Message[] = [];
  const waits: number[] = [];
  const end = new AbortController();
  const send = async (message: Message) => {
    got.push(message);
    const answer = answers.length > 0 ? answers.shift() : OK;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const wait = async (ms: number) => {
    waits.push(ms);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { got, waits, end, outbox: createOutbox(send, wait, end.signal) };
}

const drained = () => new Promise((resolve) => setTimeout(resolve, 60));
const asleep = () => new Error('Could not establish connection. Receiving end does not exist.');

describe('an outbox', () => {
  it('sends each message once when the worker acknowledges', async () => {
    const { got, outbox } = worker([]);
    outbox.post(read('empty'));
    outbox.post(read('left'));
    await drained();
    expect(got).toEqual([read('empty'), read('left')]);
  });

  it('tries again, later each time, and keeps the order', async () => {
    const { got, waits, outbox } = worker([asleep(), asleep(), undefined, OK]);
    outbox.post(read('empty'));
    outbox.post(read('left'));
    await drained();
    expect(got).toEqual([read('empty'), read('empty'), read('empty'), read('empty'), read('left')]);
    expect(waits).toEqual([100, 200, 400]);
  });

  it('gives a refused message up, and goes on', async () => {
    const { got, outbox } = worker(Array.from({ length: 6 }, () => ({ ok: false })));
    outbox.post(read('empty'));
    outbox.post(read('left'));
    await drained();
    expect(got.filter((message) => message.type === 'page-read' && message.outcome === 'empty')).toHaveLength(6);
    expect(got.at(-1)).toEqual(read('left'));
  });

  it('sends what is urgent past a message that waits', async () => {
    const { got, outbox } = worker([asleep()]);
    outbox.post(read('empty'));
    await Promise.resolve();
    outbox.urgent(read('left'));
    expect(got).toEqual([read('empty'), read('left')]);
  });

  it('sends once what is true only now', async () => {
    const { got, outbox } = worker([asleep()]);
    outbox.once(read('left'));
    await drained();
    expect(got).toHaveLength(1);
  });

  it('falls silent when it is ended', async () => {
    const { got, end, outbox } = worker(Array.from({ length: 50 }, asleep));
    outbox.post(read('empty'));
    await new Promise((resolve) => setImmediate(resolve));
    end.abort();
    await drained();
    expect(got.length).toBeLessThan(10);
  });
});
