import type { CDPSession } from '@playwright/test';

let asked = 0;

/**
 * One command to a target that only the browser's own session reaches, through messages packed into messages. In: that
 * session, and the id of the target's session, attached with `flatten: false`. Errors: what the target answers instead.
 */
export function sendTo<Result>(
  session: CDPSession,
  sessionId: string,
  method: string,
  params: object = {},
): Promise<Result> {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    const hear = (event: { sessionId: string; message: string }) => {
      const answer = JSON.parse(event.message) as { id?: number; result?: Result };
      if (event.sessionId !== sessionId || answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', hear);
      if (answer.result === undefined) reject(new Error(event.message));
      else resolve(answer.result);
    };
    session.on('Target.receivedMessageFromTarget', hear);
    session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
      .catch(reject);
  });
}
