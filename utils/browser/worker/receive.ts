import { parseMessage, type Sender } from '../../core/messages';
import { browser } from '../browser';
import { inject } from '../inject';
import { countRefusedMessage } from '../store/local';
import { changeTab, tabState } from '../store/session';
import { answerCard, nameCompany, pressCard, showCard } from './card';
import { keepCheck, takeUpCheck } from './check';
import { answerCopied, chooseKind, tokenCopied } from './copied';
import { keepLook, takeUpLook } from './look';
import { pushTo } from './push';
import { contentScript } from './sender';
import { pageRead, pressed, readyForChecklist, tokenSeen } from './sightings';
import { injectWatcher, learn, pickingLeft } from './taught';

/**
 * Receives one message: known name and exact shape first, then the sender as the browser stamped it, then the work.
 * Out: the answer for the content script. Whatever does not pass is refused with `{ok: false}` and counted.
 */
export async function receive(input: unknown, sender: Sender): Promise<unknown> {
  const parsed = parseMessage(input);
  const from = parsed.ok ? contentScript(sender, browser.runtime.id, parsed.message.type) : null;
  if (!parsed.ok || from === null) {
    await countRefusedMessage();
    return { ok: false };
  }
  const { message } = parsed;
  switch (message.type) {
    case 'api-tab-shown':
      await changeTab(from.tab, {
        reading: 'reading',
        dismissed: false,
        picking: false,
        form: null,
        copied: false,
      });
      await injectWatcher(from);
      // A watcher that ran already has told, and what it told is forgotten.
      await pushTo(from.tab, { type: 'tell-again' });
      break;
    case 'frame-appeared':
      await injectWatcher(from);
      if ((await tabState(from.tab)).picking) await inject(from.tab, 'picker');
      break;
    case 'token-seen':
      await tokenSeen(message, from);
      break;
    case 'page-read':
      await pageRead(message.outcome, from);
      break;
    case 'pressed':
      await pressed(message.at, from);
      break;
    case 'ready-for-checklist':
      await readyForChecklist(message.digest);
      break;
    case 'card-asked':
      return showCard(from.tab);
    case 'card-pressed':
      await pressCard(message.button, from.tab);
      break;
    case 'company-named':
      await nameCompany(message.company, from.tab);
      break;
    case 'card-answered':
      await answerCard(message.answer, from.tab);
      break;
    case 'check-asked':
      return takeUpCheck(from.tab);
    case 'tokens-checked':
      await keepCheck(message, from.tab);
      break;
    case 'token-copied':
      await tokenCopied(from.tab);
      break;
    case 'kind-chosen':
      await chooseKind(message.kind, from.tab);
      break;
    case 'copy-answered':
      await answerCopied(message.answer, from.tab);
      break;
    case 'look-asked':
      return takeUpLook(from.tab);
    case 'look-taken':
      await keepLook(message, from.tab);
      break;
    case 'token-pointed':
      await learn(message, from);
      break;
    case 'picking-left':
      await pickingLeft(from.tab);
      break;
  }
  return { ok: true };
}
