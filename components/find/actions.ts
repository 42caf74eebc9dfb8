/** How a look ended (see the core's outcomes); `no-tab` when no page shows the account's token. */
export type LookEnd = 'valid' | 'partly' | 'refused' | 'limited' | 'unknown' | 'offline' | 'no-token' | 'no-tab';

/** What a finding goes by: the ids of webhooks, or a user agent. */
export type Trace = { account: string; webhooks: readonly number[] } | { account: string; agent: string };

/** What can be done about findings. Each rejects when it could not be written down. */
export interface FindActions {
  /** One look, from the account's open API tab. */
  look: (account: { id: string; company: string }) => Promise<LookEnd>;
  showApiTab: (company: string | null) => Promise<void>;
  /** Makes a tool of a finding; one of that name that is there already is taken. */
  add: (trace: Trace, tool: { name: string; kind: string | null; company: string }) => Promise<unknown>;
  /** Says that a finding is a tool on the list. */
  tie: (trace: Trace, tool: string) => Promise<void>;
  /** Takes that back, and what followed from it. */
  untie: (trace: Trace) => Promise<void>;
}

/** What a kind of tool is called and recognised by; the catalogue's part of the screen. */
export interface Kinds {
  name: (kind: string | null) => string | null;
  /** Whether tools of a kind sign in with OAuth alone, so that they hold no token. */
  usesOauth: (kind: string | null) => boolean;
  ofAgent: (agent: string) => string | null;
}
