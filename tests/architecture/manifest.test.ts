import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuild } from '../../scripts/set-up/fresh.mjs';
import { ROOT } from '../../scripts/set-up/run.mjs';

/** What Rekey asks the browser for, and why. A new entry needs its sentence here and in README.md. */
const PERMISSIONS: Record<string, string> = {
  storage: 'Settings, and a copy of the list for the day the database is damaged.',
  unlimitedStorage: 'Keeps the browser from clearing the list when the disk is full.',
  scripting:
    'Puts the token watcher and the card into the API tab, the one look into a tool’s page, the sentinel into tabs that were open.',
  alarms: 'Reminders, and closing what has been done for three days.',
  activeTab: "One look at a tool's page, when the person clicks Rekey's icon there.",
  sidePanel: 'The checklist beside the work (Chromium only).',
};

const OPTIONAL: Record<string, string> = {
  notifications: 'Says that a token changed while no Pipedrive tab is visible.',
};

const HOSTS: Record<string, string> = { 'https://*.pipedrive.com/*': 'The API tab, where the change is seen.' };

/** What Firefox calls the data that Rekey may send where the user allows it. */
const DATA = {
  required: ['none'],
  // The live checks, from the page that shows the token to Pipedrive itself.
  optional: ['authenticationInfo'],
};

/** Every entry of a manifest, and why it is there. */
const ENTRIES: Record<string, string> = {
  manifest_version: 'The third, which both browsers take.',
  name: 'Its name.',
  version: 'Its version.',
  description: 'What it is for.',
  default_locale: 'The language where the browser has no other.',
  icons: 'Its sign.',
  action: 'The icon with the number, and the popup.',
  background: 'The worker.',
  commands: 'The one shortcut.',
  content_scripts: 'The sentinel.',
  permissions: 'See above.',
  optional_permissions: 'See above.',
  host_permissions: 'See above.',
  incognito: 'Stays out of private windows.',
  minimum_chrome_version: 'From which on storage can be closed to content scripts (Chromium only).',
  side_panel: 'The checklist beside the work (Chromium only).',
  storage: 'The form of an organisation’s policy (Chromium only).',
  sidebar_action: 'The checklist beside the work (Firefox only).',
  browser_specific_settings: 'Its id, and what data may be sent (Firefox only).',
};

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
  browser_specific_settings?: { gecko?: { data_collection_permissions?: unknown } };
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

  test('has no entry without a reason', () => {
    expect(Object.keys(manifest).filter((entry) => ENTRIES[entry] === undefined)).toEqual([]);
  });

  test('names the one kind of data that may be sent, where the browser asks for it', () => {
    const declared = manifest.browser_specific_settings?.gecko?.data_collection_permissions;
    expect(declared).toEqual(browser === 'firefox' ? DATA : undefined);
  });

  test('starts one small script on Pipedrive pages, another on those of the settings, frames included, and nothing elsewhere', () => {
    const early = { run_at: 'document_start', all_frames: true };
    expect(manifest.content_scripts).toEqual([
      { matches: Object.keys(HOSTS), js: ['sentinel.js'], ...early },
      { matches: ['https://*.pipedrive.com/settings*'], js: ['arrival.js'], ...early },
    ]);
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
