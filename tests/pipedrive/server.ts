import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buildAssets } from './app/assets.ts';
import { makeCertificate } from './cert.ts';
import { openExchange } from './exchange.ts';
import { route } from './routes.ts';
import { World, type WorldOptions } from './world.ts';

export interface PipedriveOptions extends WorldOptions {
  /** Port to listen on; a free one if not given. */
  port?: number;
  /** Who is signed in where nobody is yet (`ana` if not given); null shows the sign-in page first. */
  signedInAs?: string | null;
}

/** A running stand-in. */
export interface Pipedrive {
  port: number;
  /** The certificate in PEM; Node trusts the stand-in with it as `ca`. */
  certificate: string;
  world: World;
  /** `https://acme.pipedrive.com` for `acme`: the address in a browser started with `browserArgs`. */
  origin(company: string): string;
  /** Flags that lead a Chromium to the stand-in and let it trust the certificate. */
  browserArgs: string[];
  /** Stops listening and cuts open connections. */
  stop(): Promise<void>;
}

/** Starts the stand-in on 127.0.0.1. It answers for every host of `*.pipedrive.com`, over HTTPS. */
export async function startPipedrive(options: PipedriveOptions = {}): Promise<Pipedrive> {
  const { port = 0, signedInAs = 'ana', ...worldOptions } = options;
  const [{ key, cert, spki }, assets] = await Promise.all([makeCertificate(), buildAssets()]);
  const world = new World(worldOptions);
  const server = createServer({ key, cert }, (request, response) => {
    const exchange = openExchange(world, request, response);
    route(exchange, { assets, signedInAs }).catch((error: unknown) => {
      console.error(error);
      exchange.drop();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    certificate: cert,
    world,
    origin: (company) => `https://${company}.pipedrive.com`,
    browserArgs: [
      `--host-resolver-rules=MAP *.pipedrive.com 127.0.0.1:${bound}`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
