import { browserTests } from './browser-tests.mjs';
import { command } from './set-up/run.mjs';

/** `npm run test:matrix`: every skin with every deed in every situation, with and without a dialog. */
await command(() => browserTests('matrix', { REKEY_MATRIX: 'full' }));
