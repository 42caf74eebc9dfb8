import { browserOf, type Problem, problemText } from '../../core/problem';
import { browser } from '../browser';
import { hasAccess } from '../page';
import { asksAtCopy, checksTokens } from '../store/choices';
import { db } from '../store/database';
import { openRotations } from '../store/log';
import { mishaps } from '../store/mishaps';
import { policy } from '../store/policy';
import { refused } from '../store/refused';
import { knownTabs } from '../store/session';
import { countSetAside } from './trouble';

/** What helps to understand a problem, as text to be read first: counts, versions and kinds of errors; no names, no addresses. */
export async function problemReport(): Promise<string> {
  const [tables, aside, open, tabs, access, asks, checks, decided, refusedSoFar, failed, system] = await Promise.all([
    Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const)),
    countSetAside(),
    openRotations(),
    knownTabs(),
    hasAccess(),
    asksAtCopy(),
    checksTokens(),
    policy(),
    refused(),
    mishaps(),
    systemOf(),
  ]);
  const readings = tabs.map(({ state: { reading } }) => reading ?? 'none');
  const names = new Set(tables.map(([name]) => name));
  const hasPolicy = Object.values(decided.policy).some((part) => !Array.isArray(part) || part.length > 0);
  return problemText({
    format: 'rekey-problem',
    version: 1,
    rekey: browser.runtime.getManifest().version,
    browser: { ...browserOf(navigator.userAgent), system },
    tables: Object.fromEntries(tables),
    // The name of a table that a damaged row brings along could be anything.
    setAside: Object.fromEntries(aside.map(({ table, count }) => [names.has(table) ? table : 'other', count])),
    openRotations: open.length,
    apiTabs: Object.fromEntries(
      [...new Set(readings)].map((kind) => [kind, readings.filter((one) => one === kind).length]),
    ),
    access,
    choices: { asksAtCopy: asks, checksTokens: checks },
    policyRefused: hasPolicy || decided.refused.length > 0 ? decided.refused.length : null,
    refused: refusedSoFar,
    mishaps: failed,
  });
}

const SYSTEMS = ['mac', 'win', 'android', 'cros', 'linux', 'openbsd', 'fuchsia'] as const;

async function systemOf(): Promise<Problem['browser']['system']> {
  const { os } = await browser.runtime.getPlatformInfo();
  return SYSTEMS.find((known) => known === os) ?? 'other';
}
