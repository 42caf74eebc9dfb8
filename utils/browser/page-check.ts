import { hash, z } from '../core/schema';
import type { PageCheck } from '../core/screen/situation';
import type { Snapshot } from '../core/screen/snapshot';
import { browser } from './browser';
import { db } from './store/database';
import { fingerprint } from './store/fingerprint';
import { policy } from './store/policy';

/**
 * Looks once at the page under the popup, which the user's click on Rekey's icon opened to it (`activeTab`): does a
 * field of a tool on the checklist hold the new token, or an old one? Out: null when the page is no such tool's, when
 * it holds neither, when the browser does not let us look, or when the organisation has switched page checks off.
 */
export async function checkPage({ rotations, tools }: Snapshot): Promise<PageCheck | null> {
  if (rotations.length === 0 || (await browser.tabs.getCurrent()) !== undefined) return null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url === undefined) return null;
  const host = hostOf(tab.url);
  const onList = new Set(rotations.flatMap(({ tasks }) => tasks.map(({ tool }) => tool)));
  const tool = tools.find(({ id, url }) => onList.has(id) && url !== null && host !== null && hostOf(url) === host);
  if (tool === undefined || (await policy()).policy.pageChecks === false) return null;
  const shown = await tokensShown(
    tab.id,
    rotations.map(({ account }) => account),
  );
  return shown === null ? null : { tool: tool.id, shown };
}

async function tokensShown(tab: number, accounts: readonly string[]): Promise<'new' | 'old' | null> {
  const results = await browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, files: ['/page-check.js'] })
    .catch(() => []);
  const digests = results.flatMap(({ result }) => {
    const parsed = z.safeParse(z.array(hash), result);
    return parsed.success ? parsed.data : [];
  });
  const found = new Set(await Promise.all(digests.map(fingerprint)));
  const current = (await db.accounts.bulkGet([...accounts])).map((account) => account?.token?.fingerprint);
  // The old token is told first: it is the one that keeps the tool down.
  const shown = await db.sightings.where('account').anyOf(accounts).toArray();
  if (shown.some(({ fingerprint }) => found.has(fingerprint) && !current.includes(fingerprint))) return 'old';
  return current.some((fingerprint) => fingerprint !== undefined && found.has(fingerprint)) ? 'new' : null;
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
