import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hearArrivals } from '../utils/browser/arrival';

/**
 * Runs on every Pipedrive page and in its frames: tells the worker when one becomes the API tab. On loading it does nothing but listen, as
 * all else has its price on each page (measured beside 0.15 ms for an empty script: to listen 0.13, to read the address
 * 0.05, to touch `chrome.runtime` 0.6). Pages that may be the API tab from the start have `arrival` as well. A page that
 * comes back from the browser's memory has its watcher still. Without the Navigation API only loads are told, by `arrival`.
 */
export default defineUnlistedScript(() => hearArrivals());
