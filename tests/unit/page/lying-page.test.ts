// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { $, fieldBlock, hex, NEW, OLD, show } from './pages';
import { namesOf, tokensSeen, VALUES, watch } from './watched';

let name: (digest: string | undefined) => string;
let watched: ReturnType<typeof watch>;

beforeAll(async () => {
  name = await namesOf(VALUES);
});
beforeEach(() => show(''));
afterEach(() => watched?.end.abort());

const seen = () => tokensSeen(watched, name);
const field = () => $('#field') as HTMLInputElement;

/** Shows a new value every `every` milliseconds, for two seconds. */
async function flicker(every: number): Promise<void> {
  for (let at = 0; at < 2000; at += every) {
    field().value = hex(100 + at);
    await watched.clock.pass(every);
  }
}

describe('a value that changes without end', () => {
  it.each([20, 100])('every %i ms is told twice at most, and then when it stays', async (every) => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(500);
    await flicker(every);
    const during = seen().length - 1;
    expect(during).toBeLessThanOrEqual(2);
    field().value = NEW;
    await watched.clock.pass(1500);
    expect(seen()).toHaveLength(during + 2);
    expect(seen().at(-1)).toBe('unknown > new');
  });

  it('and comes back to what it was is no news', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(500);
    await flicker(20);
    const before = seen().length;
    field().value = OLD;
    await watched.clock.pass(3000);
    expect(seen()).toHaveLength(before);
  });

  it('does not keep the next one from being told at once', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(500);
    await flicker(20);
    await watched.clock.pass(2000);
    const before = seen().length;
    field().value = NEW;
    await watched.clock.pass(150);
    expect(seen().slice(before)).toEqual(['unknown > new']);
  });

  it('is told at once when a person is at work: one in a third of a second', async () => {
    show(fieldBlock(hex(50)));
    watched = watch();
    await watched.clock.pass(500);
    for (let round = 1; round <= 10; round += 1) {
      field().value = hex(50 + round);
      await watched.clock.pass(150);
      expect(seen()).toHaveLength(round + 1);
      await watched.clock.pass(180);
    }
  });
});

it('frames without end are told ever more rarely', async () => {
  // The stand-in for the DOM loads no frames, and complains of each.
  vi.spyOn(window.console, 'error').mockImplementation(() => {});
  show(fieldBlock(OLD));
  watched = watch();
  for (let at = 0; at < 60_000; at += 100) {
    document.body.append(document.createElement('iframe'));
    $('iframe').dispatchEvent(new Event('load'));
    await watched.clock.pass(100);
  }
  expect(watched.of('frame-appeared').length).toBeLessThan(30);
});
