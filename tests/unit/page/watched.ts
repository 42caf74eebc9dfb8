import type { Message } from '../../../utils/core/messages';
import type { Clock } from '../../../utils/page/clock';
import { digestOf } from '../../../utils/page/digest';
import { TokenWatch } from '../../../utils/page/watch';
import { hex, shadowRootOf } from './pages';

export const START = 1_700_000_000_000;
export const VISIT = '11111111-1111-4111-8111-111111111111';

/** A clock whose hands a test turns; between two timers the page and the digests get their turn. */
export class TestClock implements Clock {
  #now = START;
  #timers: { at: number; then: () => void }[] = [];

  now = () => this.#now;

  later = (ms: number, then: () => void) => {
    const timer = { at: this.#now + ms, then };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settle();
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.then();
      await settle();
    }
    this.#now = until;
    await settle();
  }
}

/** Lets mutation records, promises and digests, which all run on real time, come through. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await crypto.subtle.digest('SHA-256', new Uint8Array(1));
  await new Promise((resolve) => setImmediate(resolve));
}

/** A watcher on this test's page, and everything that it said. */
export function watch({ isTop = true }: { isTop?: boolean } = {}) {
  const clock = new TestClock();
  const said: Message[] = [];
  const end = new AbortController();
  const outbox = {
    post: (message: Message) => said.push(message),
    urgent: (message: Message) => said.push(message),
    once: (message: Message) => said.push(message),
  };
  const token = new TokenWatch({
    document,
    isTop,
    isPage: isTop,
    visit: VISIT,
    shadowRootOf,
    clock,
    outbox,
    signal: end.signal,
  });
  token.start();
  const of = <T extends Message['type']>(type: T) =>
    said.filter((message): message is Extract<Message, { type: T }> => message.type === type);
  return { token, clock, said, end, of, types: () => said.map((message) => message.type) };
}

/** Names of values by their digest, so that a failing test says which one it was. */
export async function namesOf(values: Record<string, string>): Promise<(digest: string | undefined) => string> {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) names.set(await digestOf(value), name);
  return (digest) => names.get(digest ?? '') ?? 'unknown';
}

/** Every token that a watcher told, by name, with the one before it where it told that too: `old > new`. */
export function tokensSeen(watched: ReturnType<typeof watch>, name: (digest: string | undefined) => string): string[] {
  return watched
    .of('token-seen')
    .map(({ digest, before }) => `${before ? `${name(before.digest)} > ` : ''}${name(digest)}`);
}

export const VALUES = { old: hex(1), new: hex(2), third: hex(3) };
