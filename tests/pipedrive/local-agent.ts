import { Agent } from 'node:https';
import type { Pipedrive } from './server.ts';

/**
 * Out: an agent with which Node reaches the stand-in under its real host names: they lead to 127.0.0.1, and the
 * certificate counts as trusted. The port is still the caller's to give.
 */
export function localAgent({ certificate }: Pick<Pipedrive, 'certificate'>): Agent {
  return new Agent({
    ca: certificate,
    lookup: (_host, { all }, done) => {
      if (all) done(null, [{ address: '127.0.0.1', family: 4 }]);
      else done(null, '127.0.0.1', 4);
    },
  });
}
