import { hash, z } from '../core/schema';
import { checksOf, checksOff, type Found, type PageCheck, toolsAt } from '../core/screen/page-check';
import type { Snapshot } from '../core/screen/snapshot';
import { browser } from './browser';
import { db } from './store/database';
import { fingerprint } from './store/fingerprint';
import { policy } from './store/policy';
import { rowsOf } from './store/read';

/** All that may come back from a page (utils/page/fields). A token has 40 digits, so it never fits. */
const lookSchema = z.strictObject({ digests: z.array(hash).check(z.maxLength(50)), hidden: z.boolean() });

/**
 * Looks once at the page under the popup, which the user's click on Rekey's icon opened to it (`activeTab`). Only the
 * pages of tools on the checklist are looked at. Out: what that says of each task that the page may belong to; empty
 * when it is no such page, when there is nothing to say, and when the browser does not let us look.
 */
export async function checkPage(snapshot: Snapshot): Promise<PageCheck[]> {
  const { rotations } = snapshot;
  if (rotations.length === 0 || (await browser.tabs.getCurrent()) !== undefined) return [];
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const page = placeOf(tab?.url ?? null);
  if (tab?.id === undefined || page === null) return [];
  const onList = new Set(rotations.flatMap(({ tasks }) => tasks.map(({ tool }) => tool)));
  const places = snapshot.tools.filter(({ id }) => onList.has(id)).map(({ id, url }) => ({ id, place: placeOf(url) }));
  const tools = toolsAt(page, places);
  if (tools.length === 0) return [];
  if ((await policy()).policy.pageChecks === false) return checksOff(rotations, tools);
  const accounts = rotations.map(({ account }) => account);
  const sightings = await rowsOf('sightings', db.sightings.where('account').anyOf(accounts).toArray());
  return checksOf(snapshot, tools, sightings, await look(tab.id));
}

/** Looks at every frame of a tab that the click opened to Rekey. */
async function look(tabId: number): Promise<Found> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ['/page-check.js'] })
    .catch(() => []);
  const looks = results.flatMap(({ result }) => {
    const parsed = z.safeParse(lookSchema, result);
    return parsed.success ? [parsed.data] : [];
  });
  const digests = new Set(looks.flatMap((one) => one.digests));
  return {
    fingerprints: new Set(await Promise.all([...digests].map(fingerprint))),
    hidden: looks.some(({ hidden }) => hidden),
  };
}

function placeOf(url: string | null): URL | null {
  return url !== null && URL.canParse(url) ? new URL(url) : null;
}
