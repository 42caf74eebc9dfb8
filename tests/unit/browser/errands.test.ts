import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { addCompanies, describeCompany, removeCompanies } from '../../../utils/browser/service/companies';
import { importCompanies, importCompanyFile } from '../../../utils/browser/service/company-list';
import {
  type Access,
  closeErrand,
  grantMore,
  readErrandEvents,
  reopenErrand,
  startGranting,
  startWithdrawing,
  watchErrands,
} from '../../../utils/browser/service/errands';
import { keepFound } from '../../../utils/browser/service/findings';
import { answerQuestion, dismissRotation } from '../../../utils/browser/service/rotations';
import { recordSighting } from '../../../utils/browser/service/sightings';
import { adminFound, handOver, settleStep, stepTested, undoStep } from '../../../utils/browser/service/steps';
import { addTool } from '../../../utils/browser/service/tools';
import { db } from '../../../utils/browser/store/database';
import { errandOf } from '../../../utils/browser/store/errand-log';
import { openRotations } from '../../../utils/browser/store/log';
import { firstBreak } from '../../../utils/core/rotation/chain';
import { MINUTE } from '../../../utils/core/time';
import { print, TOKEN } from '../core/records';
import { pass, withBrowser } from './browser';
import { draft } from './stories';

withBrowser();

const BEN = { name: 'Ben Otieno' };
const company = (domain: string, admin: string | null = null) => ({ domain, label: null, admin, contact: null });
const see = (domain: string, token: number) =>
  recordSighting(domain, { fingerprint: print(token), before: null, pressedAt: null, at: Date.now() });
const replace = (domain: string, before: number, after: number) => {
  const old = { fingerprint: print(before), lastAt: Date.now() - 500 };
  return recordSighting(domain, { fingerprint: print(after), before: old, pressedAt: null, at: Date.now() });
};

async function state(errand: string) {
  const found = await errandOf(errand);
  if (found === null) throw new Error('there is no such errand');
  const domains = new Map((await db.companies.toArray()).map(({ id, domain }) => [id, domain]));
  const step = (domain: string | null, kind: string) => {
    const one = found.steps.find(
      (each) => each.kind === kind && (each.company === null ? null : (domains.get(each.company) ?? null)) === domain,
    );
    if (one === undefined) throw new Error(`there is no ${kind} in ${domain}`);
    return { ...one, ref: { errand, step: one.id } };
  };
  return { ...found, step };
}

describe('companies', () => {
  it('are added once, with what a list says and nobody knew', async () => {
    await see('acme', 1);
    const first = await importCompanies(
      'company;label;admin;contact\nacme.pipedrive.com;Acme;Ana Lind;ana@acme.example\nglobex;;;\napp;;;',
    );
    expect(first).toMatchObject({ added: ['globex'], alreadyThere: 1, refused: [{ row: 3, fault: 'not-a-company' }] });
    expect(await importCompanies('acme\nglobex')).toMatchObject({ added: [], alreadyThere: 2, refused: [] });
    expect(await importCompanyFile(new File(['["initech"]'], 'list.json'))).toMatchObject({ added: ['initech'] });
    expect(await importCompanies('{')).toMatchObject({ refused: [{ row: null, fault: 'not-json' }] });
    const [acme] = await db.companies.where('domain').equals('acme').toArray();
    expect(acme?.label).toBe('Acme');
    expect(await db.people.toArray()).toMatchObject([{ name: 'Ana Lind', contact: 'ana@acme.example' }]);
    expect((await db.accounts.toArray()).map((one) => one.company).sort()).toEqual(['acme', 'globex', 'initech']);
  });

  it('have an admin who is known, changes, or is unknown; no token is kept of what is said', async () => {
    await addCompanies([company('acme')]);
    await describeCompany('acme', { label: `Acme ${TOKEN}`, admin: { name: 'Ana Lind', contact: 'ana@acme.example' } });
    await describeCompany('acme', { label: 'Acme', admin: { name: 'ana lind', contact: null } });
    expect(await db.people.toArray()).toEqual([{ id: expect.any(String), name: 'Ana Lind' }]);
    await describeCompany('acme', { label: null, admin: null });
    expect(await db.companies.toArray()).toMatchObject([{ label: null, admin: null }]);
    expect(JSON.stringify(await db.companies.toArray())).not.toContain(TOKEN);
  });

  it('leave the list, and open errands, only where nothing more is known of them', async () => {
    await addCompanies([company('acme'), company('globex')]);
    const errand = await startGranting(BEN, 'partner', ['acme', 'globex']);
    await removeCompanies(['globex']);
    expect((await state(errand)).steps.map(({ kind }) => kind)).toHaveLength(6);
    await see('acme', 1);
    await removeCompanies(['acme', 'initech']);
    expect((await db.accounts.toArray()).map((one) => one.company)).toEqual(['acme']);
    expect((await state(errand)).steps).toHaveLength(6);
  });
});

describe('granting', () => {
  it('notices the API tab of the company, once, and never again for an account that is another’s', async () => {
    await addCompanies([company('acme', 'Ana Lind'), company('globex')]);
    const errand = await startGranting(BEN, 'partner', ['acme', 'globex']);
    expect((await state(errand)).step('acme', 'admin')).toMatchObject({ state: 'done', who: 'rekey' });
    await see('initech', 3);
    expect((await state(errand)).step('globex', 'api-tab').state).toBe('open');
    const { account } = await see('globex', 2);
    const seen = (await state(errand)).step('globex', 'api-tab');
    expect(seen).toMatchObject({ state: 'done', proof: 'seen', who: 'rekey', account });
    expect((await state(errand)).step('acme', 'api-tab').state).toBe('open');
    await undoStep(seen.ref);
    pass(2 * MINUTE);
    await see('globex', 2);
    expect((await state(errand)).step('globex', 'api-tab')).toMatchObject({ state: 'open', strangers: [account] });
  });

  it('takes no other person’s token for theirs', async () => {
    const { account } = await see('acme', 1);
    await db.accounts.update(account, { user: 'Ana Lind' });
    const errand = await startGranting(BEN, 'colleague', ['acme']);
    pass(2 * MINUTE);
    await see('acme', 1);
    expect((await state(errand)).step('acme', 'api-tab').state).toBe('open');
    await see('acme', 2);
    await answerQuestion(account, 'another-user', 'Ben Otieno');
    expect((await state(errand)).step('acme', 'api-tab')).toMatchObject({ state: 'done', who: 'rekey' });
    // Somebody who has a token already need not show it again.
    const another = await startGranting({ people: (await state(errand)).people }, 'colleague', ['acme']);
    expect((await state(another)).step('acme', 'api-tab').state).toBe('done');
  });

  it('takes Pipedrive’s answer about the account that it led to as a test', async () => {
    await addCompanies([company('acme')]);
    const errand = await startGranting(BEN, 'partner', ['acme']);
    const { account } = await see('acme', 1);
    const nothing = { receivers: null, writers: null, deals: 0, whole: true };
    await keepFound(account, 1, nothing);
    expect((await state(errand)).step('acme', 'token-test').state).toBe('open');
    await keepFound(account, 2, { ...nothing, receivers: [] });
    expect((await state(errand)).step('acme', 'token-test')).toMatchObject({
      state: 'done',
      proof: 'tested',
      who: 'rekey',
    });
  });

  it('is done by hand, waived, blocked and taken back; reasons hold no token', async () => {
    await addCompanies([company('acme'), company('globex')]);
    const errand = await startGranting(BEN, 'partner', ['acme']);
    await grantMore(errand, ['acme', 'globex']);
    const begun = await state(errand);
    expect(begun.steps).toHaveLength(12);
    await adminFound(begun.step('globex', 'admin').ref, { name: 'Carla Reyes', contact: 'carla@globex.example' });
    await settleStep(begun.step('acme', 'user').ref, 'blocked', `No seat ${TOKEN}`);
    await settleStep(begun.step('acme', 'permission').ref, 'waived', 'Every user has it');
    await stepTested(begun.step('acme', 'token-test').ref);
    const now = await state(errand);
    expect(now.step('globex', 'admin').state).toBe('done');
    expect(now.step('acme', 'user').state).toBe('blocked');
    expect(now.step('acme', 'token-test').proof).toBe('tested');
    expect((await db.remarks.toArray()).map(({ text }) => text).sort()).toEqual(['Every user has it', 'No seat']);
    const carla = (await db.people.toArray()).find(({ name }) => name === 'Carla Reyes');
    expect((await db.companies.toArray()).map(({ admin }) => admin)).toContain(carla?.id);
    await undoStep(now.step('acme', 'user').ref);
    expect((await state(errand)).step('acme', 'user').state).toBe('open');
    expect(firstBreak(await readErrandEvents(errand))).toBeNull();
  });
});

describe('withdrawing', () => {
  async function begin() {
    const { account } = await see('acme', 1);
    await addCompanies([company('globex')]);
    const { id: tool } = await addTool(draft('n8n production', { company: 'acme', owner: BEN.name }), null);
    const people = (await db.people.toArray()).map(({ id }) => id);
    const errand = await startWithdrawing({ people }, 'contractor', {
      domains: ['globex'],
      accounts: [account],
      tools: [tool],
    });
    return { errand, account, tool, people };
  }

  it('ties the rotation that opens, with its reason, until the token is replaced', async () => {
    const { errand, account } = await begin();
    await see('globex', 7);
    await replace('globex', 7, 8);
    expect((await state(errand)).step('acme', 'new-token').rotation).toBeNull();
    await replace('acme', 1, 2);
    const rotation = (await openRotations()).find((one) => one.account === account);
    expect(rotation?.reason).toBe('left');
    expect((await state(errand)).step('acme', 'new-token').rotation).toBe(rotation?.id);
    // What follows for another reason is not this errand's, unless the first came to nothing.
    await dismissRotation(rotation?.id ?? '');
    await replace('acme', 1, 3);
    const second = (await state(errand)).step('acme', 'new-token').rotation;
    expect(second).not.toBe(rotation?.id);
    await replace('acme', 3, 4);
    expect((await state(errand)).step('acme', 'new-token').rotation).not.toBe(second);
  });

  it('leaves alone what is not its account’s, and what was put away', async () => {
    const { errand } = await begin();
    await closeErrand(errand);
    await replace('acme', 1, 2);
    expect((await state(errand)).step('acme', 'new-token').rotation).toBeNull();
    expect((await openRotations())[0]?.reason).toBeNull();
    await reopenErrand(errand);
    await replace('acme', 2, 3);
    expect((await state(errand)).step('acme', 'new-token').rotation).not.toBeNull();
  });

  it('gives a tool a new owner, and takes that back unless it was given on', async () => {
    const { errand, tool, people } = await begin();
    const owner = async () => (await db.tools.get(tool))?.owner;
    const { ref } = (await state(errand)).step('acme', 'hand-over');
    await handOver(ref, 'Carla Reyes');
    const carla = (await db.people.toArray()).find(({ name }) => name === 'Carla Reyes');
    expect([await owner(), (await state(errand)).step('acme', 'hand-over').state]).toEqual([carla?.id, 'done']);
    await undoStep(ref);
    expect([await owner(), (await state(errand)).step('acme', 'hand-over').state]).toEqual([people[0], 'open']);
    await handOver(ref, 'Carla Reyes');
    await db.tools.update(tool, { owner: null });
    await undoStep(ref);
    expect(await owner()).toBeNull();
    await handOver(ref, '  ');
    expect((await state(errand)).step('acme', 'hand-over').state).toBe('open');
  });

  it('looks through what is still open once, for the errand and its rotation', async () => {
    const { errand } = await begin();
    await replace('acme', 1, 2);
    const settled = async () => [...((await openRotations())[0]?.settled.keys() ?? [])];
    const { ref } = (await state(errand)).step('acme', 'webhooks');
    await settleStep(ref, 'blocked', 'No admin yet');
    expect(await settled()).toEqual([]);
    await settleStep(ref, 'done', null);
    expect(await settled()).toEqual(['webhooks']);
    await settleStep((await state(errand)).step('globex', 'webhooks').ref, 'done', null);
    await undoStep(ref);
    expect(await settled()).toEqual([]);
  });

  it('is followed with its companies and rotations, by whoever watches', async () => {
    const { errand } = await begin();
    await replace('acme', 1, 2);
    const access = await new Promise<Access>((resolve, reject) => {
      const stop = watchErrands((value) => {
        stop();
        resolve(value);
      }, reject);
    });
    expect(access.errands.map(({ id }) => id)).toEqual([errand]);
    expect(access.companies.map(({ domain }) => domain).sort()).toEqual(['acme', 'globex']);
    expect([...access.rotations.values()].map(({ reason }) => reason)).toEqual(['left']);
  });
});
