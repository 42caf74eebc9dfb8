import type { Company, Plan } from './types.ts';

/** Daily budget = 30,000 x plan x seats; burst per token and window by plan (facts, section 4, rate limits). */
const PLAN: Record<Plan, { budget: number; burst: number }> = {
  lite: { budget: 1, burst: 20 },
  growth: { budget: 2, burst: 40 },
  premium: { budget: 5, burst: 100 },
  ultimate: { budget: 7, burst: 120 },
};
const WINDOW = 2_000;
const DAY = 24 * 3_600_000;

/** Where a caller stands after a request; the source of the rate-limit headers. */
export interface Standing {
  allowed: boolean;
  burst: number;
  burstLeft: number;
  /** Seconds until the burst window ends. */
  resetSeconds: number;
  budget: number;
  budgetLeft: number;
}

/** Counts what every company and every token has spent. */
export class Limits {
  readonly #spent = new Map<string, { day: number; cost: number }>();
  readonly #windows = new Map<string, { start: number; count: number }>();
  readonly #budgets = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Gives a company another daily budget than its plan's. */
  setBudget(company: string, budget: number): void {
    this.#budgets.set(company, budget);
  }

  /** Units that a company has spent since midnight (UTC). */
  spent(company: string): number {
    const day = Math.floor(this.#now() / DAY);
    const entry = this.#spent.get(company);
    return entry?.day === day ? entry.cost : 0;
  }

  /** In: who calls and what the call costs. Out: whether it may go through, and where that leaves the caller. */
  charge(company: Company, caller: string, cost: number): Standing {
    const now = this.#now();
    const { burst } = PLAN[company.plan];
    const budget = this.budget(company);
    const open = this.#windows.get(caller);
    const window = open && now - open.start < WINDOW ? open : { start: now, count: 0 };
    const spent = this.spent(company.domain);
    const allowed = window.count < burst && spent + cost <= budget;
    if (allowed) {
      window.count += 1;
      this.#spent.set(company.domain, { day: Math.floor(now / DAY), cost: spent + cost });
    }
    this.#windows.set(caller, window);
    return {
      allowed,
      burst,
      burstLeft: burst - window.count,
      resetSeconds: Math.max(1, Math.ceil((window.start + WINDOW - now) / 1000)),
      budget,
      budgetLeft: Math.max(0, budget - this.spent(company.domain)),
    };
  }

  /** Units a company may spend in a day. */
  budget(company: Company): number {
    return this.#budgets.get(company.domain) ?? 30_000 * PLAN[company.plan].budget * company.seats;
  }
}
