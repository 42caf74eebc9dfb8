import type { Browser } from 'wxt/browser';
import { expect, test } from '../harness/fixtures';
import { BUILD } from '../harness/launch';
import { launchUnwatched } from '../harness/pipe';
import { expectKept, expectReading, expectStill } from '../steps/kept';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

test.use({
  pipedriveOptions: {
    pageHeaders: { 'content-security-policy': "default-src 'self'; script-src 'self' 'inline-speculation-rules'" },
  },
});

test('a prerendered API tab tells nothing before it is shown, and is watched from then on', async ({
  pipedrive,
  profile,
}) => {
  const browser = await launchUnwatched({ extension: BUILD, pipedrive, profile });
  try {
    const tab = await browser.ask(
      async (url) => (await chrome.tabs.create({ url })).id ?? -1,
      `${pipedrive.origin('acme')}/deals`,
    );
    const inTab = (script: 'prerender' | 'go' | 'generate' | 'how') =>
      browser.ask(
        async ([tabId, what]) => {
          const [{ result } = { result: null }] = await chrome.scripting.executeScript({
            target: { tabId },
            world: 'MAIN',
            args: [what],
            func: (step) => {
              if (step === 'how') {
                const [entry] = performance.getEntriesByType('navigation');
                return [
                  location.pathname,
                  ((entry as unknown as { activationStart: number })?.activationStart ?? 0) > 0,
                ];
              }
              if (step === 'go') return location.assign('/settings/api');
              if (step === 'generate')
                return document.querySelector<HTMLElement>('[data-test="generate-api-token"]')?.click();
              const rules = document.createElement('script');
              rules.type = 'speculationrules';
              rules.textContent = JSON.stringify({ prerender: [{ urls: ['/settings/api'], eagerness: 'immediate' }] });
              document.head.append(rules);
            },
          });
          return result as unknown;
        },
        [tab, script] as const,
      );
    await expect.poll(() => pipedrive.world.requests.count({ path: '/frontend-api/board' })).toBe(1);
    // The welcome page has opened in front, and a page that is hidden prerenders nothing.
    await browser.ask(async (tabId) => void (await chrome.tabs.update(tabId, { active: true })), tab);
    await inTab('prerender');
    await expect.poll(() => pipedrive.world.requests.count({ path: '/frontend-api/token' })).toBe(1);
    await expectStill(browser, { accounts: 0, questions: 0, rotations: 0 });
    await expectReading(browser, []);

    await inTab('go');
    await expectKept(browser, { accounts: 1, questions: 0, rotations: 0 });
    expect(await inTab('how')).toEqual(['/settings/api', true]);
    await inTab('generate');
    await expectStill(browser, { accounts: 1, questions: 0, rotations: 1 });
    await expectReading(browser, ['found']);
  } finally {
    await browser.close();
  }
});
