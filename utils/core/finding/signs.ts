import type { Rotation } from '../rotation/fold';
import { type Doubt, fitOf, type Listed, lifeFrom } from './alive';
import type { Look } from './look';

/** A program that wrote as the user after the token was replaced, and that can't be told to be one tool. */
export interface Stranger {
  agent: string;
  /** Changes that were seen, also those from before the token was replaced. */
  count: number;
  lastAt: number;
  doubt: Doubt;
}

/** What the last look says about signs of life. */
export interface SignsView {
  at: number;
  requests: number;
  /** How many of the deals changed last the changes were read from. */
  deals: number;
  strangers: Stranger[];
}

/** What the last look says about life since the token was replaced; null when nobody asked since. */
export function signsView(
  look: Look | null,
  rotation: Pick<Rotation, 't0' | 'how' | 'openedAt'>,
  listed: Listed,
): SignsView | null {
  if (!look?.writers || look.writers.at <= rotation.t0.to) return null;
  const { at, deals, list } = look.writers;
  const strangers = list.flatMap(({ agent, count, lastAt }) => {
    const fit = lastAt > lifeFrom(rotation) ? fitOf(agent, listed) : null;
    return fit?.tool === null ? [{ agent, count, lastAt, doubt: fit.doubt }] : [];
  });
  return { at, requests: look.requests, deals, strangers };
}

/** Whether the user can settle whose program it is. */
export function canBeTied({ doubt }: Stranger): boolean {
  return doubt !== 'nameless' && doubt !== 'oauth';
}
