import { type ReadPolicy, readPolicy } from '../../core/policy';
import { browser } from '../browser';
import { newest } from '../newest';

/** What the organisation decided in the browser's managed storage; without one, nothing. Read anew each time. */
export async function policy(): Promise<ReadPolicy> {
  // Firefox rejects where no policy was installed.
  const managed: unknown = await browser.storage.managed.get(null).catch(() => ({}));
  return readPolicy(managed);
}

/** How long a policy may be waited for where something has to go on, in milliseconds. */
const SOON = 100;

/**
 * The policy, or null where the browser does not give it soon: Chromium takes seconds after its start. For what has to go on
 * without it; whatever the organisation may forbid asks for `policy` itself.
 */
export async function policyAtHand(): Promise<ReadPolicy | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), SOON));
  return Promise.race([policy(), late]);
}

/** Calls `listener` with the policy, now and whenever it changes. Out: how to stop. */
export function watchPolicy(listener: (read: ReadPolicy) => void, onError: (error: unknown) => void): () => void {
  const tell = newest(policy, listener, onError);
  const stop = onPolicyChange(tell);
  tell();
  return stop;
}

/** Calls `listener` whenever the organisation changes its policy. Out: how to stop. */
export function onPolicyChange(listener: () => void): () => void {
  const tell = (_changes: unknown, area: string) => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(tell);
  return () => browser.storage.onChanged.removeListener(tell);
}

/** Whether the organisation has switched asking Pipedrive off. */
export async function liveChecksOff(): Promise<boolean> {
  return (await policy()).policy.liveChecks === false;
}

/** Rejects where the organisation has switched asking Pipedrive off; the screens offer none then. */
export async function checkLiveChecks(): Promise<void> {
  if (await liveChecksOff()) throw new Error('the organisation has switched live checks off');
}

/** Rejects where the organisation has switched exports off; the screens offer none then. */
export async function checkExports(): Promise<void> {
  if ((await policy()).policy.exports === false) throw new Error('the organisation has switched exports off');
}
