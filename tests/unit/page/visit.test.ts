// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { $, fieldBlock, hex, NEW, OLD, show } from './pages';
import { namesOf, START, tokensSeen, VALUES, watch } from './watched';

let name: (digest: string | undefined) => string;
let watched: ReturnType<typeof watch>;

beforeAll(async () => {
  name = await namesOf(VALUES);
});
beforeEach(() => show(''));
afterEach(() => watched.end.abort());

const seen = () => tokensSeen(watched, name);
const outcomes = () => watched.of('page-read').map(({ outcome }) => outcome);
const field = () => $('#field') as HTMLInputElement;

describe('leaving the tab', () => {
  it('ends the watch; what changed meanwhile is a change on return', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(2000);
    watched.token.rest();
    show(fieldBlock(hex(8)));
    await watched.clock.pass(60_000);
    show(fieldBlock(NEW));
    watched.token.start();
    await watched.clock.pass(2000);
    expect(watched.types()).toEqual(['token-seen', 'page-read', 'token-seen']);
    expect(outcomes()).toEqual(['left']);
    expect(seen()).toEqual(['old', 'old > new']);
    expect((watched.of('token-seen')[1]?.before?.lastAt ?? 0) - START).toBeLessThanOrEqual(2000);
  });

  it('tells the same token again on return', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(2000);
    watched.token.rest();
    await watched.clock.pass(1000);
    watched.token.start();
    await watched.clock.pass(2000);
    expect(seen()).toEqual(['old', 'old']);
  });

  it('is told once by the tab, not by a frame in it', async () => {
    show(fieldBlock(OLD));
    watched = watch({ isTop: false });
    await watched.clock.pass(2000);
    watched.token.rest();
    watched.token.rest();
    expect(outcomes()).toEqual([]);
  });
});

it('tells the token again, with its change, as the company that the worker names', async () => {
  show(fieldBlock(OLD));
  watched = watch();
  await watched.clock.pass(1000);
  field().value = NEW;
  await watched.clock.pass(500);
  watched.token.readAgain('acme');
  field().value = VALUES.third;
  await watched.clock.pass(500);
  expect(seen()).toEqual(['old', 'old > new', 'old > new', 'new > third']);
  expect(watched.of('token-seen').map(({ company }) => company)).toEqual([null, null, 'acme', 'acme']);
});

it('tells of frames that load', async () => {
  show(fieldBlock(OLD));
  watched = watch();
  await watched.clock.pass(1000);
  // An old-fashioned frame, as the stand-in for the DOM complains about each iframe that it cannot load.
  const frames = [document.createElement('frame'), document.createElement('frame')];
  document.body.append(...frames);
  for (const frame of frames) frame.dispatchEvent(new Event('load'));
  await watched.clock.pass(1000);
  expect(watched.of('frame-appeared')).toHaveLength(1);
});
