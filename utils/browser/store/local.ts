import { reasonSchema } from '../../core/rotation/event';
import { company, time, z } from '../../core/schema';
import { HOUR } from '../../core/time';
import { browser } from '../browser';
import { now } from '../clock';

/** A replacement that the user announced ("Replace my token"), and why. */
const planSchema = z.strictObject({ company: z.nullable(company), reason: z.nullable(reasonSchema), at: time });
export type Plan = z.infer<typeof planSchema>;

const PLAN = 'plan';
/** After this time a plan that led to nothing is no longer meant. */
const PLAN_HOLDS = HOUR;

/** The plan that still holds, or null. */
export async function plan(): Promise<Plan | null> {
  const parsed = z.safeParse(planSchema, (await browser.storage.local.get(PLAN))[PLAN]);
  return parsed.success && now() - parsed.data.at <= PLAN_HOLDS ? parsed.data : null;
}

/** Keeps a plan until it is carried out or no longer holds; null drops it. */
export async function keepPlan(plan: Plan | null): Promise<void> {
  if (plan === null) await browser.storage.local.remove(PLAN);
  else await browser.storage.local.set({ [PLAN]: plan });
}
