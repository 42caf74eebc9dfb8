import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellArrival } from '../utils/browser/arrival';

/** Runs beside the sentinel where a page or frame may be the API tab as it is loaded, or was open before Rekey: tells if it is. */
export default defineUnlistedScript(() => tellArrival());
