// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TaughtPlace } from '../../../utils/core/detection/taught';
import { pathTo } from '../../../utils/page/taught';
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

describe('a place that the user pointed at', () => {
  const list = (middle: string) =>
    `<ul>${[hex(21), middle, hex(22)].map((value) => `<li>${value}</li>`).join('')}</ul>`;
  const taught = (selector: string, part = {}): TaughtPlace => {
    const path = pathTo({ element: $(selector), attribute: null });
    if (path === null) throw new Error('There is no way to the place of this test.');
    return { ...path, inFrame: false, at: START, ...part };
  };

  it('is asked where nothing else tells, and a change there is one change', async () => {
    show(list(OLD));
    watched = watch();
    await watched.clock.pass(6000);
    expect(outcomes()).toEqual(['not-found']);
    watched.token.teach(taught('li:nth-child(2)'));
    await watched.clock.pass(1000);
    show(list(NEW));
    await watched.clock.pass(1000);
    expect(seen()).toEqual(['old', 'old > new']);
  });

  it('comes before what looks better, which then was no token', async () => {
    show(`${fieldBlock(hex(9))}${list(OLD)}`);
    watched = watch();
    await watched.clock.pass(2000);
    watched.token.teach(taught('li:nth-child(2)'));
    await watched.clock.pass(8000);
    expect(seen()).toEqual(['unknown', 'old']);
  });

  it('in a frame says nothing of the page, and one that is gone leaves everything as it was', async () => {
    show(list(OLD));
    const inFrame = taught('li:nth-child(2)', { inFrame: true });
    watched = watch();
    watched.token.teach(inFrame);
    await watched.clock.pass(6000);
    expect([seen(), outcomes()]).toEqual([[], ['not-found']]);
    watched.token.teach(taught('li:nth-child(2)'));
    show(fieldBlock(OLD));
    await watched.clock.pass(6000);
    expect(seen()).toEqual(['old']);
  });

  it('is forgotten: the page is read anew', async () => {
    show(`<div><p>${OLD}</p></div>`);
    watched = watch();
    watched.token.teach(taught('p'));
    await watched.clock.pass(1000);
    expect(seen()).toEqual(['old']);
    $('p').textContent = '';
    watched.token.teach(null);
    await watched.clock.pass(6000);
    expect(outcomes()).toEqual(['not-found']);
  });
});
