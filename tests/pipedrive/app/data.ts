import type { SkinName } from '../skins/index.ts';
import type { Change, Deal, Keys, Stage, Webhook } from '../world/types.ts';

/** What the web app's own calls answer; the server writes these, the client reads them. */

export interface SessionData {
  user: { name: string; email: string; admin: boolean };
  company: string;
  companies: readonly { name: string; domain: string; url: string; current: boolean }[];
}

export interface TokenData {
  token: string | null;
  skin: SkinName;
  confirm: boolean;
  busyGuard: boolean;
}

export interface BoardData {
  stages: readonly Stage[];
  /** `stale`: nothing happened to the deal for some weeks. */
  deals: readonly (Deal & { owner: string; stale: boolean })[];
}

export interface DealData {
  deal: Deal;
  owner: string;
  stages: readonly Stage[];
  changes: readonly (Omit<Change, 'actorId'> & { actor: string })[];
  /** Custom fields, whose keys stand in addresses and attributes. */
  fields: readonly { name: string; key: string; value: string }[];
}

export type KeyData = Keys;

export interface WebhookData {
  webhooks: readonly Omit<Webhook, 'httpPassword'>[];
}

export interface UsageData {
  spent: number;
  budget: number;
}
