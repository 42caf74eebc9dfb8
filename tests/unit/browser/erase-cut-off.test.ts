import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { erase, eraseEverything } from '../../../utils/browser/service/erase';
import { addTool } from '../../../utils/browser/service/tools';
import { copyNow } from '../../../utils/browser/store/copy';
import { db } from '../../../utils/browser/store/database';
import { identity } from '../../../utils/browser/store/identity';
import { keepPlan } from '../../../utils/browser/store/local';
import { withBrowser } from './browser';
import { draft, replaceToken } from './stories';

withBrowser();

const { local } = fakeBrowser.storage;

function standstill() {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  return { held, goOn: () => goOn() };
}

it('an erasure that is cut off after its commit leaves neither the taught place nor the plan', async () => {
  await addTool(draft('Zap'), null);
  const account = await replaceToken();
  const { company } = (await db.accounts.get(account)) ?? { company: '' };
  await local.set({ [`taught:${company}.pipedrive.com`]: { any: 'place' } });
  await keepPlan({ company, reason: null, at: Date.now() });

  // As far as it gets where it is cut off before there is a copy again.
  const set = local.set.bind(local);
  const { held, goOn } = standstill();
  vi.spyOn(local, 'set').mockImplementation(async (items) => {
    if (Object.keys(items).some((key) => key.startsWith('checkpoint:'))) await held;
    return set(items);
  });
  const erasing = erase({ kind: 'account', id: account });
  await vi.waitFor(async () => expect(await db.accounts.get(account)).toBeUndefined());

  const kept = Object.keys(await local.get(null));
  expect(kept.filter((key) => key.startsWith('taught:') || key === 'plan')).toEqual([]);
  // Nor does the journal say what went.
  expect(
    Object.entries(await local.get(null)).filter(([key, entry]) => /^journal:/.test(key) && entry !== null),
  ).toEqual([]);
  goOn();
  await erasing;
});

it('a copy that is being made while everything is erased does not keep the identity of before', async () => {
  await addTool(draft('Zap'), null);
  const before = await identity();
  await copyNow();
  await db.meta.delete('identity');

  const { held, goOn } = standstill();
  const get = local.get.bind(local);
  vi.spyOn(local, 'get').mockImplementationOnce(async (keys) => {
    const found = await get(keys);
    await held;
    return found;
  });
  const copying = copyNow();
  const erasing = eraseEverything();
  await Promise.race([erasing, new Promise((resolve) => setTimeout(resolve, 300))]);
  goOn();
  await Promise.all([copying, erasing]);

  expect(await db.meta.get('identity')).toBeUndefined();
  expect((await identity()).fingerprintKey).not.toBe(before.fingerprintKey);
});
