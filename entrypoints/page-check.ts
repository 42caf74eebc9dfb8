import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anyShadowRootOf } from '../utils/browser/content';
import { lookAtFields } from '../utils/page/fields';

/** Injected once, on the user's click, into a tool's page: looks at its fields, hands back digests, and is gone. */
export default defineUnlistedScript(() => lookAtFields(document, anyShadowRootOf));
