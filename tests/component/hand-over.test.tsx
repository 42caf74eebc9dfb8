import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Checklist } from '../../components/checklist/checklist';
import { checklistView } from '../../utils/core/screen/checklist';
import { popupActions } from './actions';
import { account, NOW, person, rotation, snapshot, task, tool } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const TOKEN = '0123456789'.repeat(4);
const acme = account('acme');
const ana = person('Ana');

/** The message that "Ask Ana" offers to copy. */
async function message(handOver: string | null, notes: string | null = null): Promise<string> {
  const n8n = tool('n8n', { owner: ana.id, notes });
  const of = snapshot({ people: [ana], tools: [n8n], rotations: [rotation(acme, [task(n8n, 'broken')])] });
  const rest = { guideOf: () => null, handOver, now: NOW, strong: true, spotlight: null };
  render(<Checklist view={checklistView(of, '?')} actions={popupActions().tasks} {...rest} />);
  await settle(() => fireEvent.click(page.getByRole('button', { name: 'Ask Ana' })));
  return page.getByLabelText<HTMLTextAreaElement>('Message').value;
}

it.each([
  ['as the organisation says', 'Use the vault of the IT team, $1 & <b>.', 'Use the vault of the IT team, $1 & <b>.'],
  ['safely, where it says nothing', null, 'password manager, or we paste it together. Please never send it by chat'],
])('the message says how to hand over the token, %s', async (_how, handOver, words) => {
  const text = await message(handOver);
  expect(text).toContain(words);
  expect(text.includes('our password manager')).toBe(handOver === null);
});

it('the message has no token, wherever one was written', async () => {
  expect(await message(`The token is ${TOKEN}.`, `it was ${TOKEN}`)).not.toContain(TOKEN);
});
