import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { nameCompany, nameUser } from '../../../utils/browser/service/accounts';
import {
  answerQuestion,
  closeOverdue,
  closeRotation,
  dismissRotation,
  giveReason,
  reopenRotation,
  startByHand,
} from '../../../utils/browser/service/rotations';
import { readSnapshot } from '../../../utils/browser/service/snapshot';
import { itWorks } from '../../../utils/browser/service/tasks';
import { db } from '../../../utils/browser/store/database';
import { eventsOf, openRotations, rotationOf } from '../../../utils/browser/store/log';
import { rowsOf } from '../../../utils/browser/store/read';
import { accountSchema } from '../../../utils/core/account';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { CLOSES_AFTER } from '../../../utils/core/rotation/tally';
import { z } from '../../../utils/core/schema';
import { HOUR, moment } from '../../../utils/core/time';
import { TOKEN } from '../core/records';
import { pass, START, withBrowser } from './browser';
import { addTools, COMPANY, NEW, OLD, onlyTask, openRotation, replaceToken, STRANGE, show } from './stories';

withBrowser();

describe('the answer about a different token', () => {
  async function ask(): Promise<string> {
    await addTools('Zap');
    await show(OLD);
    pass(HOUR);
    return (await show(STRANGE)).account;
  }

  it('"I generated it": a rotation that began between the two visits', async () => {
    const account = await ask();
    await answerQuestion(account, 'regenerated', null);
    expect(await openRotation()).toMatchObject({ account, how: 'answered', t0: { from: START, to: START + HOUR } });
    expect((await db.accounts.get(account))?.token?.fingerprint).toBe(STRANGE);
    expect(await show(STRANGE)).toMatchObject({ meaning: 'same', account });
  });

  it('"Another user": an account of its own, and nothing is broken', async () => {
    const account = await ask();
    await answerQuestion(account, 'another-user', ` Ops ${TOKEN} `);
    const shown = await show(STRANGE);
    expect(shown).toMatchObject({ meaning: 'same' });
    expect(shown.account).not.toBe(account);
    expect(await db.accounts.get(shown.account)).toMatchObject({ company: COMPANY, user: 'Ops' });
    expect(await show(OLD)).toMatchObject({ meaning: 'same', account });
    expect(await openRotations()).toEqual([]);
  });

  it('"Neither": never asked again, and nothing is broken', async () => {
    const account = await ask();
    await answerQuestion(account, 'neither', null);
    expect(await show(STRANGE)).toMatchObject({ meaning: 'stale' });
    expect((await db.accounts.get(account))?.token?.fingerprint).toBe(OLD);
    expect(await openRotations()).toEqual([]);
    const kept = await rowsOf('sightings');
    expect(kept.map(({ fingerprint, noToken }) => [fingerprint, noToken])).toEqual([
      [OLD, undefined],
      [STRANGE, true],
    ]);
  });

  it('counts once', async () => {
    const account = await ask();
    await Promise.all([
      answerQuestion(account, 'regenerated', null),
      answerQuestion(account, 'another-user', null),
      answerQuestion(account, 'regenerated', null),
    ]);
    expect(await db.questions.count()).toBe(0);
    expect(await db.accounts.count()).toBe(1);
    expect(await openRotations()).toHaveLength(1);
  });

  it('keeps a long name readable', async () => {
    await answerQuestion(await ask(), 'another-user', 'u'.repeat(500));
    for (const account of await db.accounts.toArray()) expect(z.safeParse(accountSchema, account).success).toBe(true);
    expect((await readSnapshot()).accounts).toHaveLength(2);
  });
});

describe('an open rotation', () => {
  it('ends and is opened again', async () => {
    await replaceToken();
    const { id } = await openRotation();
    await closeRotation(id);
    expect(await openRotations()).toEqual([]);
    await dismissRotation(id);
    expect((await rotationOf(id))?.closed).toMatchObject({ how: 'by-user' });
    await reopenRotation(id);
    expect(await openRotation()).toMatchObject({ id, closed: null });
  });

  it('that was a false alarm leaves the account with the token before, until it is opened again', async () => {
    const { account } = await show(OLD);
    pass(HOUR);
    await replaceToken();
    const { id } = await openRotation();
    const token = async () => (await db.accounts.get(account))?.token;
    await dismissRotation(id);
    expect(await token()).toMatchObject({ fingerprint: OLD, since: START });
    expect(await show(OLD)).toMatchObject({ meaning: 'same', account });
    expect(await show(NEW)).toMatchObject({ meaning: 'stale', account });
    await reopenRotation(id);
    expect(await token()).toMatchObject({ fingerprint: NEW, since: START + HOUR });
    expect((await rowsOf('sightings')).filter(({ noToken }) => noToken)).toEqual([]);
    expect(await show(NEW)).toMatchObject({ meaning: 'same', account });
  });

  it('that was a false alarm takes no later token away', async () => {
    const { account } = await show(OLD);
    await replaceToken();
    const first = await openRotation();
    pass(HOUR);
    await replaceToken(NEW, STRANGE);
    await dismissRotation(first.id);
    expect((await db.accounts.get(account))?.token?.fingerprint).toBe(STRANGE);
    await dismissRotation((await openRotation()).id);
    expect((await db.accounts.get(account))?.token?.fingerprint).toBe(NEW);
  });

  it('is not opened again beside a newer one of its account', async () => {
    await show(OLD);
    await replaceToken();
    const { id } = await openRotation();
    await dismissRotation(id);
    expect((await rotationOf(id))?.closed).toMatchObject({ how: 'false-alarm' });
    await startByHand({ account: null, company: COMPANY, t0: moment(START), reason: null });
    await reopenRotation(id);
    expect((await openRotation()).id).not.toBe(id);
  });

  it('takes a reason later', async () => {
    await replaceToken();
    const { id } = await openRotation();
    await giveReason(id, 'scheduled');
    expect((await openRotation()).reason).toBe('scheduled');
  });

  it('closes by itself three days after everything was dealt with, not before', async () => {
    await addTools('Zap');
    await replaceToken();
    pass(10 * CLOSES_AFTER);
    expect(await closeOverdue(await openRotations())).toBe(false);
    const { ref } = await onlyTask();
    await itWorks(ref);
    pass(CLOSES_AFTER - 1);
    expect(await closeOverdue(await openRotations())).toBe(false);
    pass(1);
    expect(await closeOverdue(await openRotations())).toBe(true);
    expect(await closeOverdue(await openRotations())).toBe(false);
    expect((await rotationOf(ref.rotation))?.closed).toMatchObject({ how: 'by-time', at: Date.now() });
  });

  it('leaves a chain that holds', async () => {
    await addTools('Zap');
    await replaceToken();
    const { ref } = await onlyTask();
    await itWorks(ref);
    await closeRotation(ref.rotation);
    await reopenRotation(ref.rotation);
    const events = await eventsOf(ref.rotation);
    expect(events.map(({ what }) => what.type)).toEqual(['opened', 'task-added', 'verified', 'closed', 'reopened']);
    expect(events.map(({ who }) => who)).toEqual(['rekey', 'rekey', 'me', 'me', 'me']);
    expect(firstBreak(events)).toBeNull();
  });
});

describe('a rotation by hand', () => {
  const begin = (account: string | null, company: string | null) =>
    startByHand({ account, company, t0: moment(START), reason: null });

  it('belongs to the account chosen, else to that of the company', async () => {
    const { account } = await show(OLD);
    await begin(null, 'other');
    await begin(account, null);
    await begin(null, COMPANY);
    const rotations = await db.rotations.orderBy('openedAt').toArray();
    expect(rotations.filter((rotation) => rotation.account === account)).toHaveLength(2);
    expect(await db.accounts.count()).toBe(2);
  });

  it('of several accounts and no choice begins an account that is named later', async () => {
    await show(OLD);
    await begin(null, 'other');
    const { account = '' } = (await db.rotations.get(await begin(null, null))) ?? {};
    await nameUser(account, ` Ops ${TOKEN}`);
    await nameCompany(account, 'third');
    expect(await db.accounts.get(account)).toMatchObject({ company: 'third', user: 'Ops' });
    await nameUser(account, '🙂'.repeat(201));
    expect((await rowsOf('accounts')).find(({ id: one }) => one === account)?.user).toBe('🙂'.repeat(200));
    await nameUser(account, ' ');
    expect(await db.accounts.get(account)).toMatchObject({ user: null });
    await expect(nameCompany(account, 'not a company')).rejects.toThrow();
    await expect(nameCompany(account, TOKEN)).rejects.toThrow();
  });

  it('is followed by a page that shows the new token as its own', async () => {
    await begin(null, COMPANY);
    expect(await show(NEW)).toMatchObject({ meaning: 'baseline' });
  });
});
