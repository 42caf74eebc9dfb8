// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { $, fieldBlock, hex, NEW, OLD, show } from './pages';
import { watch } from './watched';

let watched: ReturnType<typeof watch>;
const field = () => $('#field') as HTMLInputElement;

async function visit(keeps: boolean): Promise<void> {
  watched = watch();
  watched.token.keepOld(keeps);
  await watched.clock.pass(3000);
}

async function change(to: string): Promise<void> {
  field().value = to;
  await watched.clock.pass(500);
}

beforeEach(() => show(fieldBlock(OLD)));
afterEach(() => watched.end.abort());

describe('the value of a token that was replaced', () => {
  it('is there once, for whoever asks Pipedrive about it', async () => {
    await visit(true);
    expect(watched.token.kept.takeOld()).toBeNull();
    await change(NEW);
    expect(watched.token.kept.takeOld()?.value).toBe(OLD);
    expect(watched.token.kept.takeOld()).toBeNull();
    expect(watched.token.readToken()).toBe(NEW);
    await change(hex(3));
    expect(watched.token.kept.takeOld()?.value).toBe(NEW);
  });

  it('is kept from the moment in which the user wants it', async () => {
    await visit(false);
    watched.token.keepOld(true);
    await watched.clock.pass(100);
    await change(NEW);
    expect(watched.token.kept.takeOld()?.value).toBe(OLD);
  });

  it('is kept while the page shows nothing in between', async () => {
    await visit(true);
    await change('');
    await watched.clock.pass(4000);
    await change(NEW);
    expect(watched.token.kept.takeOld()?.value).toBe(OLD);
  });

  it.each<[string, () => Promise<void> | void]>([
    ['the user never wanted it', () => watched.token.keepOld(false)],
    ['half a minute has gone by', () => watched.clock.pass(30_000)],
    ['the user left the tab', () => watched.token.rest()],
    ['the watch has ended', () => watched.end.abort()],
  ])('is gone when %s', async (_why, meanwhile) => {
    await visit(true);
    await change(NEW);
    await meanwhile();
    await watched.clock.pass(100);
    expect(watched.token.kept.takeOld()).toBeNull();
  });

  it('is not one that came back for a moment', async () => {
    await visit(true);
    await change(NEW);
    await change(OLD);
    await change(NEW);
    expect(watched.token.kept.takeOld()?.value).toBe(OLD);
    await change(hex(3));
    expect(watched.token.kept.takeOld()?.value).toBe(NEW);
    await change(OLD);
    await change(hex(4));
    expect(watched.token.kept.takeOld()?.value).toBe(hex(3));
  });

  it('is not kept for those who do not want it', async () => {
    await visit(false);
    await change(NEW);
    expect(watched.token.kept.takeOld()).toBeNull();
  });

  it('is never part of what is told', async () => {
    await visit(true);
    await change(NEW);
    for (const secret of [OLD, NEW]) expect(JSON.stringify(watched.said)).not.toContain(secret);
  });
});
