import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { localAgent } from '../../pipedrive/local-agent.ts';
import type { Pipedrive } from '../../pipedrive/server.ts';

export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The body as JSON; fails on any other body. */
  json(): Record<string, unknown>;
}

/** Sends one bare request to `https://<label>.pipedrive.com<path>` of the stand-in, following no redirect. */
export function send(pipedrive: Pipedrive, label: string, path: string, ask: Ask = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = ask;
  const url = `https://${label}.pipedrive.com:${pipedrive.port}${path}`;
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers, agent: localAgent(pipedrive) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** In: a started session. Out: the header that carries it. */
export function cookieHeader({ name, value }: { name: string; value: string }): Record<string, string> {
  return { cookie: `${name}=${value}` };
}
