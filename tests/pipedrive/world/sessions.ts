import type { Random } from './random.ts';

/** One signed-in browser. */
export interface Session {
  userId: number;
  /** Where `app.pipedrive.com` leads (facts, section 1). */
  lastCompany: string;
}

/** Name of the session cookie; the real web app has one of this name (facts, section 1). */
export const SESSION_COOKIE = 'pipe-session-token';

/** The browsers that are signed in. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Starts a session; out: the cookie's value. */
  start(userId: number, lastCompany: string): string {
    const id = this.#random.hex(32);
    this.#sessions.set(id, { userId, lastCompany });
    return id;
  }

  find(id: string | undefined): Session | null {
    return (id === undefined ? undefined : this.#sessions.get(id)) ?? null;
  }

  /** Ends one session, or all of them. */
  end(id?: string): void {
    if (id === undefined) this.#sessions.clear();
    else this.#sessions.delete(id);
  }
}
