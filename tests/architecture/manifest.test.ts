import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuild } from '../../scripts/set-up/fresh.mjs';
import { ROOT } from '../../scripts/set-up/run.mjs';

/** What Rekey asks the browser for, and why. A new entry needs its sentence here and in README.md. */
const PERMISSIONS: Record<string, string> = {
  storage: 'Settings, and a copy of the list for the day the database is damaged.',
  unlimitedStorage: 'Keeps the browser from clearing the list when the disk is full.',
  scripting: 'Puts the token watcher into the API tab, and into no other page.',
  alarms: 'Reminders, and closing what has been done for three days.',
  activeTab: "One look at a tool's page, when the person clicks Rekey's icon there.",
  sidePanel: 'The checklist beside the work (Chromium only).',
};

const OPTIONAL: Record<string, string> = {
  notifications: 'Says that a token changed while no Pipedrive tab is visible.',
};

const HOSTS: Record<string, string> = { 'https://*.pipedrive.com/*': 'The API tab, where the change is seen.' };

/** The parts of a manifest that say what an extension may do. */
interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  incognito?: string;
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  content_scripts?: { matches: string[]; js: string[]; all_frames?: boolean }[];
  content_security_policy?: unknown;
  commands?: unknown;
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  let manifest: Manifest;

  beforeAll(async () => {
    manifest = JSON.parse(readFileSync(path.join(await ensureBuild(browser), 'manifest.json'), 'utf8'));
  }, 120_000);

  test('asks for the permissions that have a reason here, and for no others', () => {
    const expected = Object.keys(PERMISSIONS).filter((name) => browser === 'chrome' || name !== 'sidePanel');
    expect([...(manifest.permissions ?? [])].sort()).toEqual(expected.sort());
    expect(manifest.optional_permissions ?? []).toEqual(Object.keys(OPTIONAL));
    expect(manifest.host_permissions ?? []).toEqual(Object.keys(HOSTS));
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
  });

  test('starts one small script on Pipedrive pages and nothing elsewhere', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts?.[0]).toMatchObject({ matches: Object.keys(HOSTS), js: ['sentinel.js'] });
  });

  test('has one shortcut, which opens the popup', () => {
    const key = { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' };
    expect(manifest.commands).toEqual({ _execute_action: { suggested_key: key } });
    expect(readFileSync(path.join(ROOT, 'README.md'), 'utf8')).toContain(key.default);
  });

  test('opens nothing to web pages and stays out of private windows', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy).toBeUndefined();
    expect(manifest.incognito).toBe('not_allowed');
  });
});
