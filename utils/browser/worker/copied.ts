import { kindName } from '../../catalogue';
import type { Message } from '../../core/messages';
import { openDashboard } from '../page';
import { addTool } from '../service/tools';
import { keepAsksAtCopy } from '../store/choices';
import { changeTab, tabState } from '../store/session';
import { refreshCard, showCard } from './card';

/** The token was copied: the card asks where it goes, unless it has something more important to say right now. */
export async function tokenCopied(tab: number): Promise<void> {
  await changeTab(tab, { copied: true });
  if ((await showCard(tab)).face === 'copied') await refreshCard(tab);
  // What could not be asked now is not asked later, out of the blue.
  else await changeTab(tab, { copied: false });
}

/** The user chose the kind of tool that the token goes to: it is on the list from now on, as one that holds the token. */
export async function chooseKind(kind: string, tab: number): Promise<void> {
  const { company, copied } = await tabState(tab);
  const name = kindName(kind);
  if (copied && name !== null) {
    const rest = { url: null, owner: null, critical: false, notes: null };
    await addTool({ name, company, auth: 'token', catalogue: kind, ...rest }, null);
  }
  await asked(tab);
}

/** Another answer to the question where the token goes. */
export async function answerCopied(
  answer: Extract<Message, { type: 'copy-answered' }>['answer'],
  tab: number,
): Promise<void> {
  if (answer === 'never') await keepAsksAtCopy(false);
  await asked(tab);
  if (answer === 'something-else') await openDashboard('#/tools/add');
}

async function asked(tab: number): Promise<void> {
  await changeTab(tab, { copied: false });
  await refreshCard(tab);
}
