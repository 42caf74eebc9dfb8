import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { browser } from '../../../utils/browser/browser';
import { addCompany, forgetCompany } from '../../../utils/browser/service/accounts';
import { keepFirstRunStep, watchFirstRun } from '../../../utils/browser/service/first-run';
import { recordSighting } from '../../../utils/browser/service/sightings';
import { db } from '../../../utils/browser/store/database';
import { firstRunStep } from '../../../utils/browser/store/first-run';
import type { Step } from '../../../utils/core/screen/first-run';
import { print } from '../core/records';
import { START, withBrowser } from './browser';

withBrowser();

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('how far the first run has come', () => {
  it('is told at once and after every change', async () => {
    const told: (Step | null)[] = [];
    const stop = watchFirstRun(
      (step) => told.push(step),
      () => {},
    );
    await settled();
    await keepFirstRunStep('tools');
    await settled();
    await browser.storage.local.set({ another: 1 });
    await keepFirstRunStep(null);
    await settled();
    stop();
    await keepFirstRunStep('end');
    await settled();
    expect(told).toEqual([null, 'tools', null]);
    expect(await firstRunStep()).toBe('end');
  });

  it('begins anew where what is stored cannot be read', async () => {
    await browser.storage.local.set({ firstRun: { step: 'nowhere' } });
    expect(await firstRunStep()).toBeNull();
  });
});

describe('a company that is only named', () => {
  it('is one account, which the first sighting of its token makes its own', async () => {
    await addCompany('acme');
    await addCompany('acme');
    const [named, ...more] = await db.accounts.toArray();
    expect(more).toEqual([]);
    expect(named).toMatchObject({ company: 'acme', user: null, token: null });
    await recordSighting('acme', { fingerprint: print(1), before: null, at: START, pressedAt: null });
    expect(await db.accounts.toArray()).toMatchObject([{ id: named?.id, token: { fingerprint: print(1) } }]);
    expect(await db.questions.count()).toBe(0);
  });

  it('can be taken back, but nothing that more is known of', async () => {
    await addCompany('globex');
    await recordSighting('acme', { fingerprint: print(1), before: null, at: START, pressedAt: null });
    for (const { id } of await db.accounts.toArray()) await forgetCompany(id);
    expect(await db.accounts.toArray()).toMatchObject([{ company: 'acme' }]);
  });

  it('is refused where it can be none', async () => {
    await expect(addCompany('not a company')).rejects.toThrow();
    expect(await db.accounts.count()).toBe(0);
  });
});
