import type { BoardData, DealData, KeyData, SessionData, TokenData, UsageData, WebhookData } from '../app/data.ts';

/** Milliseconds after which a call for a new token is given up. */
const PATIENCE = 6000;

/** The web app's own calls, by session cookie. A call that fails throws. */
export const calls = {
  session: () => get<SessionData>('session'),
  board: () => get<BoardData>('board'),
  deal: (id: number) => get<DealData>(`deals/${id}`),
  token: () => get<TokenData>('token'),
  webhooks: () => get<WebhookData>('webhooks'),
  keys: () => get<KeyData>('keys'),
  usage: () => get<UsageData>('usage'),
  generateToken: async () => {
    const init = { method: 'POST', signal: AbortSignal.timeout(PATIENCE) };
    return (await send<{ token: string }>('token', init)).token;
  },
};

const get = <T>(name: string): Promise<T> => send<T>(name, {});

async function send<T>(name: string, init: RequestInit): Promise<T> {
  const answer = await fetch(`/frontend-api/${name}`, init);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}
