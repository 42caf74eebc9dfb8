import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { startByHand } from '../../../utils/browser/service/rotations';
import { recordSighting } from '../../../utils/browser/service/sightings';
import { addTool } from '../../../utils/browser/service/tools';
import { db } from '../../../utils/browser/store/database';
import { keepPlan, plan } from '../../../utils/browser/store/local';
import { openRotations, rotationOf } from '../../../utils/browser/store/log';
import { HOUR, MINUTE, moment } from '../../../utils/core/time';
import { pass, START, withBrowser } from './browser';
import {
  addTools,
  COMPANY,
  draft,
  NEW,
  NEWER,
  OLD,
  openRotation,
  replaceToken,
  STRANGE,
  show,
  statesOf,
} from './stories';

withBrowser();

const account = () => db.accounts.toCollection().first();

describe('a first sighting', () => {
  it('makes the account and opens nothing', async () => {
    expect(await show(OLD)).toMatchObject({ meaning: 'baseline' });
    expect(await account()).toMatchObject({
      company: COMPANY,
      token: { fingerprint: OLD, since: START, seenAt: START },
    });
    expect(await db.sightings.count()).toBe(1);
    expect(await openRotations()).toEqual([]);
  });

  it('of two pages at once makes one account', async () => {
    const [one, two] = await Promise.all([show(OLD), show(OLD)]);
    expect(one.account).toBe(two.account);
    expect([one.meaning, two.meaning].sort()).toEqual(['baseline', 'same']);
    expect(await db.accounts.count()).toBe(1);
  });

  it('keeps companies apart', async () => {
    await show(OLD);
    await recordSighting('other', { fingerprint: NEW, before: null, pressedAt: null, at: START });
    expect((await db.accounts.toArray()).map(({ company }) => company).sort()).toEqual([COMPANY, 'other']);
    expect(await db.questions.count()).toBe(0);
  });
});

describe('the same token', () => {
  it('is written down again only after a minute', async () => {
    await show(OLD);
    pass(MINUTE - 1);
    expect(await show(OLD)).toMatchObject({ meaning: 'same' });
    expect((await account())?.token?.seenAt).toBe(START);
    pass(1);
    await show(OLD);
    expect((await account())?.token).toEqual({ fingerprint: OLD, since: START, seenAt: START + MINUTE });
  });
});

describe('a rotation', () => {
  it('opens with a task for every tool of the account, and only once although it is told twice', async () => {
    await addTools('Zap', 'Sync');
    await addTool(draft('Elsewhere', { company: 'other' }), null);
    await addTool(draft('Market', { auth: 'oauth' }), null);
    await show(OLD);
    pass(HOUR);
    const seen = { before: { fingerprint: OLD, lastAt: START + HOUR - 500 } };
    const [one, two] = await Promise.all([show(NEW, seen), show(NEW, seen)]);
    expect([one.meaning, two.meaning].sort()).toEqual(['rotation', 'same']);
    await show(NEW, seen);
    const rotation = await openRotation();
    expect(rotation).toMatchObject({ account: one.account, how: 'seen', supersedes: null });
    expect(rotation.t0).toEqual({ from: START + HOUR - 500, to: START + HOUR });
    expect(await statesOf(rotation)).toEqual({ Zap: 'broken', Sync: 'broken', Market: 'unaffected' });
    expect((await account())?.token?.fingerprint).toBe(NEW);
  });

  it('follows a press, and drops the plan whose reason it takes', async () => {
    await show(OLD);
    await keepPlan({ company: COMPANY, reason: 'leaked', at: START });
    pass(MINUTE);
    expect(await show(NEW, { pressedAt: START + 1 })).toMatchObject({ meaning: 'rotation' });
    expect(await openRotation()).toMatchObject({ reason: 'leaked', t0: { from: START + 1, to: START + MINUTE } });
    expect(await plan()).toBeNull();
  });

  it('does not take the reason of a plan for another company', async () => {
    await show(OLD);
    await keepPlan({ company: 'other', reason: 'leaked', at: START });
    await replaceToken();
    expect((await openRotation()).reason).toBeNull();
  });

  it('makes the account when the visit was the first', async () => {
    await replaceToken();
    expect(await openRotation()).toMatchObject({ account: (await account())?.id });
    expect(await db.sightings.count()).toBe(2);
  });

  it('supersedes the one before: what was down stays down since then', async () => {
    await addTools('Zap');
    await show(OLD);
    await replaceToken();
    const first = await openRotation();
    pass(HOUR);
    await replaceToken(NEW, NEWER);
    const second = await openRotation();
    expect(second.supersedes).toBe(first.id);
    expect(second.tasks[0]).toMatchObject({ state: 'broken', since: first.t0 });
    expect((await rotationOf(first.id))?.closed).toMatchObject({ how: 'superseded' });
    expect((await db.rotations.get(first.id))?.open).toBe(0);
  });
});

describe('a token that was shown before', () => {
  it('is stale: nothing changes', async () => {
    await show(OLD);
    await replaceToken();
    const before = await account();
    pass(HOUR);
    expect(await show(OLD)).toMatchObject({ meaning: 'stale' });
    expect(await account()).toEqual(before);
    expect(await openRotations()).toHaveLength(1);
  });
});

describe('a different token between visits', () => {
  it('is a question, which the next visit does not ask anew', async () => {
    await show(OLD);
    pass(HOUR);
    expect(await show(STRANGE)).toMatchObject({ meaning: 'question' });
    pass(HOUR);
    await show(STRANGE);
    expect(await db.questions.toArray()).toEqual([
      { account: (await account())?.id, fingerprint: STRANGE, lastSeen: START, at: START + HOUR },
    ]);
    expect(await openRotations()).toEqual([]);
    expect((await account())?.token?.fingerprint).toBe(OLD);
  });
});

describe('a rotation that the user told of', () => {
  it('takes the new token on the page as its own', async () => {
    await addTools('Zap');
    const { account: id } = await show(OLD);
    pass(HOUR);
    await startByHand({ account: null, company: null, t0: moment(START + HOUR), reason: 'left' });
    pass(MINUTE);
    expect(await show(NEW)).toEqual({ account: id, meaning: 'baseline' });
    expect(await openRotation()).toMatchObject({ account: id, how: 'told', reason: 'left' });
    expect(await db.questions.count()).toBe(0);
    // Only the first one: the next different token is asked about.
    pass(MINUTE);
    expect(await show(NEWER)).toMatchObject({ meaning: 'question' });
  });

  it('gets its company from the first page seen', async () => {
    await startByHand({ account: null, company: null, t0: moment(START), reason: null });
    expect(await account()).toMatchObject({ company: null });
    await show(NEW);
    expect(await db.accounts.toArray()).toMatchObject([{ company: COMPANY, token: { fingerprint: NEW } }]);
    expect(await openRotations()).toHaveLength(1);
  });
});
