import { trialEndSchema } from '../../core/check';
import { outcomeSchema } from '../../core/finding/look';
import { company, hash, id, time, z } from '../../core/schema';
import { browser } from '../browser';

/** What is known of one tab while the browser runs. In `storage.session`, as the worker keeps nothing in memory. */
const tabSchema = z.strictObject({
  company: z.nullable(company),
  account: z.nullable(id),
  reading: z.nullable(z.enum(['reading', 'found', 'empty', 'masked', 'not-found', 'which-company', 'left'])),
  /** The card was put away for this stay on the API tab. */
  dismissed: z.boolean(),
  /** The user is pointing at the token. */
  picking: z.boolean(),
  /**
   * When a button that may make a new token was pressed here lately, and on which host: another company's explains nothing.
   * Oldest first.
   */
  presses: z.array(z.strictObject({ at: time, hostname: z.string() })),
  /** The form that the popup or side panel is to open at, once. */
  form: z.nullable(z.enum(['generated'])),
  /** The frame that shows the account's own token; null while it is not known to be that. */
  frame: z.nullable(z.number().check(z.int(), z.gte(0))),
  /** The user copied the token, and was not yet asked where it goes. */
  copied: z.boolean(),
  /** The look that the user pressed for: for which account, whether the page has taken it up, and how it ended. */
  look: z.nullable(
    z.strictObject({ id, account: id, company, at: time, taken: z.boolean(), outcome: z.nullable(outcomeSchema) }),
  ),
  /** The check that is due in this tab: of which rotation and which two tokens, and whether the page has taken it up. */
  check: z.nullable(
    z.strictObject({
      ...{ id, rotation: id, account: id, company, at: time, taken: z.boolean() },
      ...{ old: z.nullable(hash), fresh: hash },
    }),
  ),
  /** The trial of the token that the user pressed for, and how it ended: Pipedrive's answer and the name of the token's user. */
  trial: z.nullable(
    z.strictObject({
      ...{ id, account: id, company, at: time, taken: z.boolean() },
      /** Fingerprint of the token that is tried. */
      token: hash,
      end: z.nullable(z.strictObject({ verdict: trialEndSchema, user: z.nullable(z.string()) })),
    }),
  ),
});
export type TabState = z.infer<typeof tabSchema>;

const PREFIX = 'tab:';
const STARTED = 'started';
const BLANK: TabState = {
  company: null,
  account: null,
  reading: null,
  dismissed: false,
  picking: false,
  presses: [],
  form: null,
  frame: null,
  copied: false,
  look: null,
  check: null,
  trial: null,
};

/** What is known of a tab; a blank state when nothing is. */
export async function tabState(tab: number): Promise<TabState> {
  const key = PREFIX + tab;
  const parsed = z.safeParse(tabSchema, (await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : { ...BLANK };
}

/** Changes what is known of a tab. Changes of one tab wait for each other. Out: the state after the change. */
export async function changeTab(tab: number, change: Partial<TabState>): Promise<TabState> {
  return navigator.locks.request(PREFIX + tab, async () => {
    const state = { ...(await tabState(tab)), ...change };
    await browser.storage.session.set({ [PREFIX + tab]: state });
    return state;
  });
}

/**
 * Changes what is known of a tab by what is known now, so that two who want the same thing do not both get it.
 * `change` gives null to leave it as it is. Out: whether there was a change.
 */
export async function changeTabIf(
  tab: number,
  change: (state: TabState) => Partial<TabState> | null,
): Promise<boolean> {
  return navigator.locks.request(PREFIX + tab, async () => {
    const before = await tabState(tab);
    const changed = change(before);
    if (changed !== null) await browser.storage.session.set({ [PREFIX + tab]: { ...before, ...changed } });
    return changed !== null;
  });
}

/**
 * Forgets the tabs that were closed. Looked for when the worker runs anyway: an event for each would start it whenever any
 * tab of the browser is closed.
 */
export async function forgetClosedTabs(): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  const closed = (await knownTabs()).filter(({ tab }) => !open.has(tab));
  await browser.storage.session.remove(closed.map(({ tab }) => PREFIX + tab));
}

/** Keeps what is known of a tab that the browser gave another id, as it may when it discards one. */
export async function renameTab(from: number, to: number): Promise<void> {
  const known = (await knownTabs()).find(({ tab }) => tab === from);
  if (known === undefined) return;
  await changeTab(to, known.state);
  await browser.storage.session.remove(PREFIX + from);
}

/** Whether this is the worker's first start since the browser was started, or Rekey installed, updated or switched on. */
export async function isFirstStart(): Promise<boolean> {
  return navigator.locks.request(STARTED, async () => {
    const isFirst = !(STARTED in (await browser.storage.session.get(STARTED)));
    if (isFirst) await browser.storage.session.set({ [STARTED]: true });
    return isFirst;
  });
}

/** Every tab that something is known of. */
export async function knownTabs(): Promise<{ tab: number; state: TabState }[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, value]) => {
    const parsed = z.safeParse(tabSchema, value);
    return key.startsWith(PREFIX) && parsed.success
      ? [{ tab: Number(key.slice(PREFIX.length)), state: parsed.data }]
      : [];
  });
}
