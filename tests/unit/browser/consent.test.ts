import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseChecksTokens } from '../../../utils/browser/service/choices';
import { lookForTools } from '../../../utils/browser/service/look';
import { checksTokens, keepChecksTokens } from '../../../utils/browser/store/choices';
import { ACCOUNT } from '../core/records';
import { withBrowser } from './browser';

withBrowser();

afterEach(() => void vi.unstubAllEnvs());

const TOKEN = { data_collection: ['authenticationInfo'] };

/** A browser with a consent of its own, which the user gives or refuses. */
function inFirefox(given: boolean) {
  vi.stubEnv('FIREFOX', true as never);
  let held = false;
  const request = vi.fn(async () => {
    held = given;
    return given;
  });
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(request as never);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async () => held) as never);
  return request;
}

describe('the browser’s own consent to send a token', () => {
  it('is asked for at the moment in which live checks are turned on', async () => {
    const request = inFirefox(true);
    await chooseChecksTokens(true);
    expect(request).toHaveBeenCalledExactlyOnceWith(TOKEN);
    expect(await checksTokens()).toBe(true);
    await chooseChecksTokens(false);
    expect(request).toHaveBeenCalledTimes(1);
    expect(await checksTokens()).toBe(false);
  });

  it('turns nothing on where it is refused', async () => {
    inFirefox(false);
    await expect(chooseChecksTokens(true)).rejects.toThrow('may not send the token');
    expect(await checksTokens()).toBe(false);
  });

  it('is missing where the user took it back, so that nothing is asked any more', async () => {
    await keepChecksTokens(true);
    expect(await checksTokens()).toBe(true);
    inFirefox(true);
    expect(await checksTokens()).toBe(false);
  });

  it('is asked for at each press that sends the token, before anything else', async () => {
    const request = inFirefox(false);
    const looking = lookForTools({ id: ACCOUNT, company: 'acme' });
    expect(request).toHaveBeenCalledExactlyOnceWith(TOKEN);
    await expect(looking).rejects.toThrow('may not send the token');
  });

  it('is no matter where the browser has none', async () => {
    const request = inFirefox(false);
    vi.unstubAllEnvs();
    await chooseChecksTokens(true);
    expect([request.mock.calls, await checksTokens()]).toEqual([[], true]);
  });
});
