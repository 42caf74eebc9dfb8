import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Extension } from './extension';
import type { Keyboard } from './keys';
import { sendTo } from './target';

/** The popup that a press of Rekey's icon opened over a page; Playwright itself does not know it. */
export interface IconPopup {
  /** Runs a function in the popup. */
  evaluate: <R>(question: () => R | Promise<R>) => Promise<R>;
  close: () => Promise<void>;
}

/**
 * Opens Rekey on a page as a person does, so that the browser grants `activeTab`: by the shortcut on a keyboard, or by
 * the browser's own press of the icon where there is none. Errors: no popup within ten seconds.
 */
export async function pressIcon(
  context: BrowserContext,
  rekey: Extension,
  page: Page,
  keyboard: Keyboard | null,
): Promise<IconPopup> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This browser has no debugging pipe.');
  await page.bringToFront();
  if (keyboard !== null) keyboard.press('Alt', 'Shift', 'K');
  else await trigger(session, rekey.id, page.url());
  const targetId = await popupOf(session, rekey.url('popup.html'));
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });

  const evaluate: IconPopup['evaluate'] = async (question) => {
    const answer = await ask(session, sessionId, `(${question.toString()})()`);
    return answer as never;
  };
  const close = async () => {
    await session.send('Target.closeTarget', { targetId });
    await session.detach();
  };
  return { evaluate, close };
}

async function trigger(session: CDPSession, id: string, url: string): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url === url);
  // The protocol's published types lack this domain.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id, targetId: tab?.targetId });
}

async function popupOf(session: CDPSession, url: string): Promise<string> {
  for (const patience = performance.now() + 10_000; performance.now() < patience; ) {
    const { targetInfos } = await session.send('Target.getTargets');
    const popup = targetInfos.find((target) => target.url === url);
    if (popup !== undefined) return popup.targetId;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The popup has not opened ten seconds after the icon was pressed.');
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: object;
}

async function ask(session: CDPSession, sessionId: string, expression: string): Promise<unknown> {
  const params = { expression, awaitPromise: true, returnByValue: true };
  const evaluated = await sendTo<Evaluated>(session, sessionId, 'Runtime.evaluate', params);
  if (evaluated.exceptionDetails) throw new Error(JSON.stringify(evaluated.exceptionDetails));
  return evaluated.result.value;
}
