import { browserTests } from './browser-tests.mjs';
import { command } from './set-up/run.mjs';

/** `npm run test:soak`: ten thousand ordinary visits and navigations, or as many as `REKEY_VISITS` says. */
await command(() => browserTests('walk', { REKEY_VISITS: process.env.REKEY_VISITS ?? '10000' }));
