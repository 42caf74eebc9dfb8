import { vi } from 'vitest';
import { Asker, type Web } from '../../../utils/pipedrive/request';
import { TOKEN } from '../core/records';

export const ORIGIN = 'https://acme.pipedrive.com';

/** An answer of the API, or of whatever stands before it. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** Pipedrive's own body of a refusal (facts, section 3). */
export const REFUSED = { success: false, error: 'unauthorized access', errorCode: 401, error_info: 'Please check' };

/** Someone who asks, on a network that gives these answers in turn, the last one again and again. */
export function asker(
  answers: readonly (() => Promise<Response> | Response)[],
  token: () => string | null = () => TOKEN,
) {
  let turn = 0;
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => {
    const answer = answers[Math.min(turn, answers.length - 1)];
    turn += 1;
    if (answer === undefined) throw new Error('nobody answers');
    return answer();
  });
  const pause = vi.fn(async (_ms: number) => {});
  const timeout = vi.fn((_ms: number) => new AbortController().signal);
  const web: Web = { fetch, pause, timeout };
  return { asker: new Asker(ORIGIN, token, web), fetch, pause, timeout };
}
