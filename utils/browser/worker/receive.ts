import { type Message, parseMessage, type Sender } from '../../core/messages';
import { browser } from '../browser';
import { inject } from '../inject';
import { noteFailing, noteWorking } from '../store/failing';
import { noteMishap } from '../store/mishaps';
import { countRefused } from '../store/refused';
import { changeTab, tabState } from '../store/session';
import { answerCard, nameCompany, pressCard, refreshCard, showCard } from './card';
import { keepCheck, takeUpCheck } from './check';
import { answerCopied, chooseKind, tokenCopied } from './copied';
import { keepLook, takeUpLook } from './look';
import { pushTo } from './push';
import { type ContentScript, contentScript } from './sender';
import { pageRead, pressed, readyForChecklist, tokenSeen } from './sightings';
import { injectWatcher, learn, pickingLeft } from './taught';
import { keepTrial, leaveTrial, startTrial, takeUpTrial } from './trial';

/**
 * Receives one message: known name and exact shape first, then the sender as the browser stamped it, then the work.
 * Out: the answer for the content script. Whatever does not pass is refused with `{ok: false}` and counted. Rejects when it
 * failed; where a sighting could not be written down, the screens say so, and the page tells it again.
 */
export async function receive(input: unknown, sender: Sender): Promise<unknown> {
  const parsed = parseMessage(input);
  const from = parsed.ok ? contentScript(sender, browser.runtime.id, parsed.message.type) : null;
  if (!parsed.ok || from === null) {
    await countRefused(parsed.ok ? 'sender' : 'message');
    return { ok: false };
  }
  const { message } = parsed;
  try {
    const answer = await act(message, from);
    // Told again by a page until it could be written down.
    if (message.type === 'token-seen') await noteWorking();
    return answer;
  } catch (error) {
    // Only what a page saw is lost so; what a person pressed is answered where they pressed it.
    if (message.type === 'token-seen') await noteFailing();
    await noteMishap('worker', error);
    await refreshCard(from.tab).catch(() => {});
    throw error;
  }
}

async function act(message: Message, from: ContentScript): Promise<unknown> {
  switch (message.type) {
    case 'api-tab-shown':
      await changeTab(from.tab, {
        reading: 'reading',
        dismissed: false,
        picking: false,
        form: null,
        copied: false,
        trial: null,
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
    case 'at-work':
      // To be awake is all.
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
      if (message.button === 'try-token') await startTrial(from.tab);
      else if (message.button === 'leave-trial') await leaveTrial(from.tab);
      else await pressCard(message.button, from.tab);
      break;
    case 'company-named':
      await nameCompany(message.company, from);
      break;
    case 'card-answered':
      await answerCard(message.answer, from.tab);
      break;
    case 'check-asked':
      return takeUpCheck(from.tab);
    case 'tokens-checked':
      await keepCheck(message, from.tab);
      break;
    case 'trial-asked':
      return takeUpTrial(from.tab);
    case 'token-tried':
      await keepTrial(message, from.tab);
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
