import polyfill from 'webextension-polyfill';

/** Members of the extension API that the polyfill's types do not know, each missing in one of the browsers. */
interface Extras {
  sidePanel?: { open(where: { tabId: number } | { windowId: number }): Promise<void> };
}

/** The extension API with promises, for the worker and the extension's own pages. */
export const browser = polyfill as typeof polyfill & Extras;

/** Every Pipedrive web app host; the one host permission that Rekey requires. */
export const PIPEDRIVE = 'https://*.pipedrive.com/*';
