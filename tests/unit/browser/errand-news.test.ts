import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { addCompanies, describeCompany } from '../../../utils/browser/service/companies';
import { startGranting, startWithdrawing } from '../../../utils/browser/service/errands';
import { settlePoint } from '../../../utils/browser/service/points';
import { startByHand } from '../../../utils/browser/service/rotations';
import { recordSighting } from '../../../utils/browser/service/sightings';
import { settleStep, undoStep } from '../../../utils/browser/service/steps';
import { db } from '../../../utils/browser/store/database';
import { errandOf } from '../../../utils/browser/store/errand-log';
import { openRotations } from '../../../utils/browser/store/log';
import { MINUTE } from '../../../utils/core/time';
import { print } from '../core/records';
import { pass, withBrowser } from './browser';

withBrowser();

const [BEN, CARLA] = [{ name: 'Ben Otieno' }, { name: 'Carla Reyes' }];
const company = (domain: string) => ({ domain, label: null, admin: null, contact: null });
const see = (domain: string, token: number, before: number | null = null) =>
  recordSighting(domain, {
    fingerprint: print(token),
    before: before === null ? null : { fingerprint: print(before), lastAt: Date.now() - 500 },
    pressedAt: null,
    at: Date.now(),
  });
async function step(errand: string, kind: string) {
  const found = (await errandOf(errand))?.steps.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`there is no ${kind}`);
  return { ...found, ref: { errand, step: found.id } };
}

describe('an unnamed account’s token', () => {
  it('settles nothing where it replaces another, even one that was told by hand', async () => {
    const { account } = await see('acme', 1);
    const errand = await startGranting(BEN, 'partner', ['acme']);
    pass(MINUTE);
    await startByHand({ account, company: null, t0: { from: Date.now(), to: Date.now() }, reason: null });
    pass(MINUTE);
    expect(await see('acme', 2)).toMatchObject({ meaning: 'baseline' });
    expect((await step(errand, 'api-tab')).state).toBe('open');
  });

  it('settles nothing where two people are waited for, and one’s step once the other’s is settled', async () => {
    await addCompanies([company('acme'), company('globex')]);
    const bens = await startGranting(BEN, 'partner', ['acme']);
    const carlas = await startGranting(CARLA, 'partner', ['acme']);
    await see('acme', 1);
    const states = async () => [(await step(bens, 'api-tab')).state, (await step(carlas, 'api-tab')).state];
    expect(await states()).toEqual(['open', 'open']);
    const [more, another] = [
      await startGranting(BEN, 'partner', ['globex']),
      await startGranting(CARLA, 'partner', ['globex']),
    ];
    await settleStep((await step(more, 'api-tab')).ref, 'done', null);
    await see('globex', 2);
    expect(await step(more, 'api-tab')).toMatchObject({ state: 'done', proof: 'said' });
    expect(await step(another, 'api-tab')).toMatchObject({ state: 'done', proof: 'seen' });
  });
});

describe('what was looked through in the rotation itself', () => {
  it.each([null, 'Nobody uses it'])('stays so when the errand’s step is taken back: %s', async (reason) => {
    const { account } = await see('acme', 1);
    const errand = await startWithdrawing(BEN, 'contractor', { domains: ['acme'], accounts: [account], tools: [] });
    await see('acme', 2, 1);
    const rotation = async () => (await openRotations())[0];
    await settlePoint((await rotation())?.id ?? '', 'webhooks', reason);
    pass(MINUTE);
    await settleStep((await step(errand, 'webhooks')).ref, reason === null ? 'done' : 'waived', reason);
    await undoStep((await step(errand, 'webhooks')).ref);
    expect((await rotation())?.settled.has('webhooks')).toBe(true);
    // What the errand settled itself is taken back with it.
    await settleStep((await step(errand, 'oauth-apps')).ref, reason === null ? 'done' : 'waived', reason);
    pass(MINUTE);
    await undoStep((await step(errand, 'oauth-apps')).ref);
    expect((await rotation())?.settled.has('oauth-apps')).toBe(false);
  });
});

describe('the contact of an admin', () => {
  it('stays where nothing was said of it', async () => {
    await addCompanies([company('acme'), company('globex')]);
    await describeCompany('acme', { label: null, admin: { name: 'Ana Lind', contact: 'ana@acme.example' } });
    await describeCompany('globex', { label: null, admin: { name: 'Ana Lind' } });
    expect(await db.people.toArray()).toMatchObject([{ name: 'Ana Lind', contact: 'ana@acme.example' }]);
  });
});
