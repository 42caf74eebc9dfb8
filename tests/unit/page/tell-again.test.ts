// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { fieldBlock, NEW, OLD, show } from './pages';
import { watch } from './watched';

let watched: ReturnType<typeof watch>;
afterEach(() => watched.end.abort());

it('the token that is shown is told again when that is asked for, with what was before it', async () => {
  show(fieldBlock(OLD));
  watched = watch();
  watched.token.tellAgain();
  expect(watched.said).toEqual([]);
  await watched.clock.pass(3000);
  show(fieldBlock(NEW));
  await watched.clock.pass(1000);
  const [, last] = watched.of('token-seen');
  watched.token.tellAgain();
  expect(watched.of('token-seen')).toHaveLength(3);
  expect(watched.of('token-seen')[2]).toEqual(last);
});

it('so is that a page is not understood, and nothing once the tab was left', async () => {
  show('');
  watched = watch();
  await watched.clock.pass(6000);
  watched.token.tellAgain();
  watched.token.rest();
  watched.token.tellAgain();
  expect(watched.of('page-read').map(({ outcome }) => outcome)).toEqual(['not-found', 'not-found', 'left']);
});
