import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, expect } from '@playwright/test';
import { launch } from './launch';
import { type Leak, leaksBelow } from './leaks';
import { record } from './recorder';

/**
 * Does the same in a browser of its own without Rekey, in a new profile. In: how to launch it, and what a user does there,
 * which gives the tokens that were shown. Out: where that leaves them.
 */
export async function leaksWithoutRekey(
  how: Omit<Parameters<typeof launch>[0], 'extension' | 'profile'>,
  story: (context: BrowserContext) => Promise<readonly string[]>,
): Promise<Leak[]> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'rekey-without-'));
  try {
    const { context } = await launch({ ...how, extension: null, profile });
    const recording = record(context);
    const tokens = await story(context);
    expect(recording.requests.length).toBeGreaterThan(0);
    await context.close();
    return (await Promise.all(tokens.map((token) => leaksBelow(profile, token)))).flat();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Kinds of place in which a token lies with Rekey, and in none without it. */
export function placesBeyond(withRekey: readonly Leak[], without: readonly Leak[]): string[] {
  const known = places(without);
  return [...places(withRekey)].filter((place) => !known.has(place));
}

/** The folders, without what differs from one start to the next. */
function places(leaks: readonly Leak[]): Set<string> {
  return new Set(leaks.map(({ file, form }) => `${path.dirname(file).replace(/[0-9a-f]{16,}/g, '*')}: ${form}`));
}
