import { DAY } from '../time';
import { isSuccess } from './deadline';
import { LOOK_LIMITS } from './limits';
import type { Found, KeptReceiver, Look, Receiver, Writer } from './look';

/** How far back changes count: what was silent for longer tells nothing about a token replaced now. */
export const WRITES_COUNT = 30 * DAY;

/**
 * What is kept after another look. What Pipedrive did not answer this time stays as it was; who wrote before and is not
 * in the new sample stays known, so that it can be said to be silent.
 */
export function mergeLook(
  before: Look | null,
  found: Found,
  { account, at, requests }: Pick<Look, 'account' | 'at' | 'requests'>,
): Look {
  const { receivers, writers, deals, whole } = found;
  return {
    account,
    at,
    requests,
    receivers:
      receivers === null
        ? (before?.receivers ?? null)
        : { at, list: withSuccess(before?.receivers?.list ?? [], receivers) },
    writers:
      writers === null
        ? (before?.writers ?? null)
        : { at, deals, whole, list: mergeWriters(before?.writers?.list ?? [], writers, at - WRITES_COUNT) },
  };
}

/** What fails now keeps the last success that was seen before, from which its three days count. */
function withSuccess(before: readonly KeptReceiver[], now: readonly Receiver[]): KeptReceiver[] {
  const known = new Map(before.map((receiver) => [receiver.id, receiver]));
  return now.map((receiver) => {
    const old = known.get(receiver.id);
    const succeededAt = old && isSuccess(old.status) ? old.deliveredAt : old?.succeededAt;
    return isSuccess(receiver.status) || succeededAt == null ? receiver : { ...receiver, succeededAt };
  });
}

function mergeWriters(before: readonly Writer[], now: readonly Writer[], since: number): Writer[] {
  const known = new Map(before.filter(({ lastAt }) => lastAt >= since).map((writer) => [writer.agent, writer]));
  for (const writer of now) {
    const old = known.get(writer.agent);
    known.set(writer.agent, old === undefined ? writer : widened(writer, old));
  }
  return [...known.values()].sort((a, b) => b.lastAt - a.lastAt).slice(0, LOOK_LIMITS.writers);
}

/** A sample may have lost the newest change of a writer, as its deal fell behind nine others: what was seen stays seen. */
function widened(writer: Writer, old: Writer): Writer {
  return {
    agent: writer.agent,
    count: Math.max(writer.count, old.count),
    firstAt: Math.min(writer.firstAt, old.firstAt),
    lastAt: Math.max(writer.lastAt, old.lastAt),
  };
}
