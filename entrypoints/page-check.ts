import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shadowRootOf } from '../utils/browser/content';
import { digestsInFields } from '../utils/page/fields';

/** Injected once, on the user's click, into a tool's page: looks at its fields, hands back digests, and is gone. */
export default defineUnlistedScript(() => digestsInFields(document, shadowRootOf));
