import { defineConfig } from 'wxt';
import { bareScripts } from './scripts/set-up/bare-scripts.mjs';

/** Address pattern of every Pipedrive web app host; the one host permission that Rekey requires. */
const PIPEDRIVE = 'https://*.pipedrive.com/*';
/** Pages and frames that may be the API tab as they are loaded. */
const SETTINGS = 'https://*.pipedrive.com/settings*';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'utils/locales' },
  vite: () => ({ plugins: [bareScripts()] }),
  autoIcons: { baseIconPath: 'public/rekey.svg', developmentIndicator: false },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    host_permissions: [PIPEDRIVE],
    action: { default_title: '__MSG_extension_name__' },
    // Free in Chrome, Edge and Firefox. On a Mac, Option and Shift would type a character.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' } },
    },
    // Unlisted scripts keep the framework's content script runtime off every Pipedrive page.
    content_scripts: [
      { matches: [PIPEDRIVE], js: ['sentinel.js'], run_at: 'document_start', all_frames: true },
      { matches: [SETTINGS], js: ['arrival.js'], run_at: 'document_start', all_frames: true },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'rekey@rekey.example',
              strict_min_version: '147.0',
              // Sent only where the user turns it on, and to Pipedrive itself: see PRIVACY.md.
              data_collection_permissions: { required: ['none'], optional: ['authenticationInfo'] },
            },
          },
        }
      : { minimum_chrome_version: '140', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
