import type { Reason } from '../../core/rotation/event';
import { apiTabUrl } from '../../pipedrive/addresses';
import { browser } from '../browser';
import { now } from '../clock';
import { keepPlan } from '../store/local';

/** Remembers that the user is about to replace the token, and why, and opens the company's API tab. */
export async function planReplacement({
  company,
  reason,
}: {
  company: string | null;
  reason: Reason | null;
}): Promise<void> {
  await keepPlan({ company, reason, at: now() });
  await browser.tabs.create({ url: apiTabUrl(company) });
}
