import type { Message } from '../../core/messages';
import { browser } from '../browser';
import { now } from '../clock';
import { isPipedriveVisible } from '../page';
import { recordSighting } from '../service/sightings';
import { db } from '../store/database';
import { fingerprint } from '../store/fingerprint';
import { changeTab, changeTabIf, type TabState, tabState } from '../store/session';
import { write } from '../store/write';
import { refreshCard } from './card';
import { keepOldValues, startCheck } from './check';
import { mayRemind } from './remind';
import type { ContentScript } from './sender';

/** Presses that are kept of a tab: those after the one that counts must not drive it out. */
const MOST_PRESSES = 20;

type PageOutcome = Extract<Message, { type: 'page-read' }>['outcome'];

/** A token is on the page: what does that mean, and what is there to show now? */
export async function tokenSeen(
  message: Extract<Message, { type: 'token-seen' }>,
  { tab, frame, hostname, company: named }: ContentScript,
): Promise<void> {
  const { at } = message;
  const token = await fingerprint(message.digest);
  const before = message.before && { ...message.before, fingerprint: await fingerprint(message.before.digest) };
  const company = named ?? message.company ?? (await companyThatShowed(before?.fingerprint ?? token));
  if (company === null) {
    // `app.` led to no company: nothing is stored before the user says which one it is.
    await show(tab, { reading: 'which-company' });
    return;
  }
  const { presses } = await tabState(tab);
  const seen = {
    fingerprint: token,
    before: before && { fingerprint: before.fingerprint, lastAt: before.lastAt },
    // A page whose clock is ahead must not put a rotation into the future.
    at: Math.min(at, now()),
    // On a page without words any button of the token's block may be the one; what is pressed after the value was there is not.
    pressedAt: presses.findLast((press) => press.hostname === hostname && press.at <= at)?.at ?? null,
  };
  const { account, meaning } = await recordSighting(company, seen);
  // Only the account's own token may ask Pipedrive in its name.
  const isOwn = meaning === 'same' || meaning === 'baseline' || meaning === 'rotation';
  const used = meaning === 'rotation' ? { presses: [], dismissed: false, copied: false } : {};
  await show(tab, { reading: 'found', company, account, frame: isOwn ? frame : null, ...used });
  // Told again because the worker was ended in between, the change is the account's own token by now.
  const mayBeChange = meaning === 'rotation' || (meaning === 'same' && before !== null);
  if (mayBeChange) await startCheck({ tab, frame, account, company, fresh: token, old: before?.fingerprint ?? null });
  await keepOldValues(tab);
}

/** Readings that say more than that there is no token. */
const BETTER: readonly NonNullable<TabState['reading']>[] = ['found', 'which-company'];

/** The page holds no token, is not understood, or was left. */
export async function pageRead(outcome: PageOutcome, { tab, frame }: ContentScript): Promise<void> {
  const isNews = await changeTabIf(tab, ({ reading, frame: shownBy }) => {
    if (outcome === 'left') return frame === 0 || frame === shownBy ? { reading: 'left', frame: null } : null;
    // What one frame found is not undone by another that holds nothing.
    const better = outcome === 'not-found' ? BETTER.concat('empty', 'masked') : BETTER;
    return reading === null || !better.includes(reading) ? { reading: outcome } : null;
  });
  if (isNews) await refreshCard(tab);
}

/** The button was pressed; it counts for ten minutes on this host in this tab, also across a reload. The card makes way. */
export async function pressed(at: number, { tab, hostname }: ContentScript): Promise<void> {
  await changeTabIf(tab, ({ presses }) => ({
    presses: [...presses, { at: Math.min(at, now()), hostname }].slice(-MOST_PRESSES),
  }));
  await refreshCard(tab);
}

/**
 * The new token was copied, or its user had the time to: now the popup may take the focus, once per rotation. Where nobody
 * looks at Pipedrive any more, a notification will say it instead, if it may.
 */
export async function readyForChecklist(digest: string): Promise<void> {
  if (!(await isPipedriveVisible()) && (await mayRemind())) return;
  const token = await fingerprint(digest);
  if ((await unannounced(token)) === null) return;
  const isDue = await write(async () => {
    const rotation = await unannounced(token);
    if (rotation !== null) await db.rotations.update(rotation, { announcedAt: now() });
    return rotation !== null;
  });
  // Not every browser lets a popup open by itself; badge and card say the same.
  if (isDue) await browser.action.openPopup().catch(() => {});
}

/** The open rotation that brought a token, where the popup has not yet opened for it; else null. */
async function unannounced(token: string): Promise<string | null> {
  const account = await db.accounts.filter((one) => one.token?.fingerprint === token).first();
  const rotation =
    account &&
    (await db.rotations
      .where('account')
      .equals(account.id)
      .filter(({ open }) => open === 1)
      .first());
  return rotation?.announcedAt === null ? rotation.id : null;
}

/** The company whose token this is or was, so that `app.` asks only once. */
async function companyThatShowed(token: string): Promise<string | null> {
  const sighting = await db.sightings.filter((one) => one.fingerprint === token).first();
  return (sighting && (await db.accounts.get(sighting.account))?.company) ?? null;
}

async function show(tab: number, change: Partial<TabState>): Promise<void> {
  await changeTab(tab, change);
  await refreshCard(tab);
}
