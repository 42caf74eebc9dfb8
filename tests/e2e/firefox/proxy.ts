import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Pipedrive } from '../../pipedrive/server';

/** A proxy that leads Pipedrive's host names to the stand-in and every other to nowhere. */
export interface Proxy {
  port: number;
  stop: () => Promise<void>;
}

/** Starts the proxy on 127.0.0.1; Firefox has no setting that maps host names, as Chromium has. */
export async function startProxy({ port }: Pick<Pipedrive, 'port'>): Promise<Proxy> {
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on('connect', ({ url = '' }, client, head) => {
    client.on('error', () => client.destroy());
    if (!/\.pipedrive\.com:443$/.test(url)) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const standIn = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      standIn.write(head);
      standIn.pipe(client).pipe(standIn);
    });
    standIn.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
