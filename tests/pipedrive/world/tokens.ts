import type { Random } from './random.ts';

/** One token in the life of one user in one company. `until` is null while it is the current one. */
export interface TokenRecord {
  token: string;
  since: number;
  until: number | null;
}

/** Whose a token is, and whether it still works. */
export interface TokenOwner {
  company: string;
  userId: number;
  current: boolean;
}

/**
 * Who has which token. One current token per user and company; a new one ends the old one in the same moment, with no
 * overlap (facts, sections 0 and 3).
 */
export class Tokens {
  readonly #records = new Map<string, TokenRecord[]>();
  readonly #owners = new Map<string, Omit<TokenOwner, 'current'>>();
  readonly #random: Random;
  readonly #now: () => number;

  constructor(random: Random, now: () => number) {
    this.#random = random;
    this.#now = now;
  }

  /** All tokens of a user in a company, oldest first. */
  history(company: string, userId: number): readonly TokenRecord[] {
    return this.#records.get(key(company, userId)) ?? [];
  }

  /** The token that works now; null for a user who has none yet (facts, section 2). */
  current(company: string, userId: number): string | null {
    return this.history(company, userId).find(({ until }) => until === null)?.token ?? null;
  }

  /** Makes a new token of 40 lower-case hex digits; the old one is dead when this returns. */
  replace(company: string, userId: number): string {
    const token = this.#random.hex(40);
    this.end(company, userId);
    const records = [...this.history(company, userId), { token, since: this.#now(), until: null }];
    this.#records.set(key(company, userId), records);
    this.#owners.set(token, { company, userId });
    return token;
  }

  /** Ends the current token without a new one, as when the API permission is taken away. */
  end(company: string, userId: number): void {
    for (const record of this.history(company, userId)) record.until ??= this.#now();
  }

  /** Whose token this is or was; null for a string that never was one. */
  owner(token: string): TokenOwner | null {
    const owner = this.#owners.get(token);
    return owner ? { ...owner, current: this.current(owner.company, owner.userId) === token } : null;
  }
}

const key = (company: string, userId: number): string => `${company}/${userId}`;
