import { createServer as createPlain, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSafe } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../pipedrive/cert.ts';
import { pageAt } from './kinds.ts';

/** A running site of a tool, on a host that has nothing to do with Pipedrive. */
export interface ToolSite {
  /** Addresses of a kind of page, served safely and as plain http inside a company's own network. */
  safe: (kind: string) => string;
  plain: (kind: string) => string;
  /** What the pages hold from now on. */
  hold: (value: string) => void;
  /** Flags that lead a Chromium to the site and let it trust the certificate. */
  browserArgs: string[];
  stop: () => Promise<void>;
}

const SAFE_HOST = 'tools.acme.example';
const PLAIN_HOST = 'intranet.acme.example';

/** Starts the site on 127.0.0.1. */
export async function startToolSite(): Promise<ToolSite> {
  const { key, cert, spki } = await makeCertificate();
  let held = '';
  const answer = ({ url = '/' }: IncomingMessage, response: ServerResponse) => {
    const page = pageAt(url, held);
    const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    response.writeHead(page === null ? 404 : 200, { ...type, 'content-security-policy': POLICY }).end(page ?? '');
  };
  const [safe, plain] = [createSafe({ key, cert }, answer), createPlain(answer)];
  const [safePort, plainPort] = [await listen(safe), await listen(plain)];
  return {
    safe: (kind) => `https://${SAFE_HOST}/${kind}`,
    plain: (kind) => `http://${PLAIN_HOST}/${kind}`,
    hold: (value) => {
      held = value;
    },
    browserArgs: [
      `--host-resolver-rules=MAP ${SAFE_HOST} 127.0.0.1:${safePort}, MAP ${PLAIN_HOST} 127.0.0.1:${plainPort}`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
    stop: async () => {
      for (const server of [safe, plain]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** What a careful site allows its pages: nothing from elsewhere. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'self'";

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** The flags of several sites as those of one: a browser takes each flag once. */
export function joinArgs(...sites: readonly { browserArgs: readonly string[] }[]): string[] {
  const flags = new Map<string, string>();
  for (const arg of sites.flatMap(({ browserArgs }) => browserArgs)) {
    const [name = '', value = ''] = arg.split(/=(.*)/s);
    flags.set(name, flags.has(name) ? `${flags.get(name)},${value}` : value);
  }
  return [...flags].map(([name, value]) => `${name}=${value}`);
}
