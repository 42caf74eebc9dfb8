import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../utils/browser/worker/listen';

// WXT reads this file in Node, where only the imports of an inline function are left out.
/** The worker: every listener registered at once, nothing kept in memory. */
export default defineBackground(() => listen());
