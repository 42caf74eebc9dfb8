/** What the stand-in's world is made of. Times are milliseconds since 1970; the API and the app write them out. */

/** Pipedrive's plans, which decide both limits (facts, section 4, rate limits). */
export type Plan = 'lite' | 'growth' | 'premium' | 'ultimate';

export interface Company {
  id: number;
  /** Host label: `acme` for `acme.pipedrive.com`. */
  domain: string;
  name: string;
  plan: Plan;
  seats: number;
  currency: string;
  country: string;
  industry: string;
}

/** One person; the same id in every company they belong to, but a token of its own in each. */
export interface User {
  id: number;
  name: string;
  email: string;
  admin: boolean;
  /** Domains of the companies the person belongs to; the first is the one opened last before anything was opened. */
  companies: readonly string[];
  locale: string;
  language: { language_code: string; country_code: string };
}

export interface Stage {
  id: number;
  name: string;
}

export interface Deal {
  id: number;
  title: string;
  organisation: string;
  person: string;
  ownerId: number;
  stageId: number;
  value: number;
  currency: string;
  labels: readonly string[];
  status: 'open' | 'won' | 'lost';
  added: number;
  updated: number;
}

/** One line of a deal's changelog. `agent` is the user agent the change was made from. */
export interface Change {
  field: string;
  before: string | null;
  after: string | null;
  actorId: number;
  time: number;
  source: 'app' | 'api' | 'mobile';
  agent: string | null;
}

export interface Webhook {
  id: number;
  name: string;
  url: string;
  action: string;
  object: string;
  userId: number;
  type: 'general' | 'application' | 'automation';
  httpUser: string | null;
  httpPassword: string | null;
  added: number;
  removed: number | null;
  removeReason: string | null;
  lastDelivery: number | null;
  lastStatus: number | null;
}

/** Values that look like a token and are none: keys of custom fields, and of the company's own parts of the app. */
export interface Keys {
  fields: readonly { name: string; type: string; key: string }[];
  company: readonly { name: string; key: string }[];
}

/**
 * How the web app's own call for a new token goes. A dropped connection, and an answer that never comes, may come before or
 * after the change took effect.
 */
export type RegenerateOutcome =
  | { kind: 'normal' }
  | { kind: 'slow'; ms: number }
  | { kind: 'error' }
  | { kind: 'dropped'; changed: boolean }
  | { kind: 'timeout'; changed: boolean };

/** What the REST API does to every request, whoever sends it. `blocked` is the HTML page after too many 429s. */
export type ApiTrouble = 'none' | 'limited' | 'blocked' | 'error' | 'dropped';
