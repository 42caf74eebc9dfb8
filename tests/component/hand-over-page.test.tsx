import { cleanup, fireEvent, screen as page, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HandOverPage } from '../../components/handover/hand-over-page';
import type { OpenedAnswer } from '../../utils/core/handover/answer';
import type { Received } from '../../utils/core/handover/records';
import { checklistView } from '../../utils/core/screen/checklist';
import { MINUTE, moment } from '../../utils/core/time';
import { account, NOW, newId, person, rotation, snapshot, task, tool } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const acme = account('acme');
const ana = person('Ana');
const tools = [tool('n8n', { owner: ana.id }), tool('Website form'), tool('Zap', { owner: ana.id })];
const waiting = checklistView(
  snapshot({
    accounts: [acme],
    people: [ana],
    tools,
    rotations: [
      rotation(
        acme,
        tools.map((one) => task(one, 'broken')),
      ),
    ],
  }),
  '?',
).tasks;

const RECEIVED: Received = {
  ...{ id: newId(), at: NOW - 60 * MINUTE, openedAt: NOW - 30 * MINUTE, from: 'Ana', to: 'Ben', how: null, said: [] },
  tasks: [
    {
      ...{ no: 1, tool: 'Sheet <b>sync</b>', company: 'acme', since: moment(NOW - 90 * MINUTE), critical: true },
      ...{ url: 'https://sheets.example/x', catalogue: null, notes: 'under Settings' },
    },
  ],
};
const ANSWER: OpenedAnswer = {
  answer: { id: newId(), by: 'Ben', at: NOW, said: [] } as unknown as OpenedAnswer['answer'],
  ...{ handedTo: 'Ben', known: true },
  lines: [
    { no: 1, word: 'updated', at: NOW, fate: 'new', name: 'n8n' },
    { no: 2, word: 'tested', at: NOW, fate: 'nothing-new', name: 'Zap' },
  ],
} as OpenedAnswer;

function show(part: Partial<Parameters<typeof HandOverPage>[0]> = {}) {
  const actions = {
    ...{ give: vi.fn(async () => {}), open: vi.fn(), accept: vi.fn(async () => 1), say: vi.fn(async () => {}) },
    ...{ answer: vi.fn(async () => {}), forget: vi.fn(async () => {}) },
  };
  const rest = { tasks: waiting, received: [], guideOf: () => null, exportsOff: false, now: NOW };
  render(<HandOverPage {...rest} {...part} actions={actions} />);
  return actions;
}
const press = (name: string) => settle(() => fireEvent.click(page.getByRole('button', { name })));
const choose = (file: File) =>
  settle(() => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('there is no place for a file');
    fireEvent.change(input, { target: { files: [file] } });
  });
const FILE = new File(['{}'], 'answer.json', { type: 'application/json' });

describe('giving tools away', () => {
  it('needs tools and a name, and hands over those and no others', async () => {
    const { give } = show();
    await press('Save the hand-over file');
    expect(give).not.toHaveBeenCalled();
    expect(document.querySelectorAll('.field__error')).toHaveLength(2);
    fireEvent.click(page.getByRole('checkbox', { name: /^Website form/ }));
    fireEvent.input(page.getByLabelText('To whom?'), { target: { value: ' Ben ' } });
    await press('Save the hand-over file');
    const form = waiting.find(({ tool: { name } }) => name === 'Website form');
    expect(give).toHaveBeenCalledExactlyOnceWith([{ rotation: form?.rotation, task: form?.id }], 'Ben', null);
    expect(document.querySelectorAll('.field__error')).toHaveLength(0);
  });

  it('says that it was saved only once it was', async () => {
    const { give } = show();
    give.mockRejectedValueOnce(new Error('the disk is full'));
    fireEvent.click(page.getByRole('checkbox', { name: /^Website form/ }));
    fireEvent.input(page.getByLabelText('To whom?'), { target: { value: 'Ben' } });
    await press('Save the hand-over file');
    expect(document.querySelector('.notice--good')).toBeNull();
    await press('Try again');
    expect(give).toHaveBeenCalledTimes(2);
    expect(document.querySelector('.notice--good')).toBeTruthy();
  });

  it('offers no second try at a file of what was picked before', async () => {
    const { give } = show();
    give.mockRejectedValueOnce(new Error('refused'));
    await press('All of Ana');
    await press('Save the hand-over file');
    expect(page.getByRole('button', { name: 'Try again' })).toBeTruthy();
    await settle(() => fireEvent.click(page.getByRole('checkbox', { name: /^Website form/ })));
    expect(page.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('takes all tools of an owner with one press', async () => {
    show();
    await press('All of Ana');
    const ticked = page.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked);
    expect(ticked).toHaveLength(2);
    expect(page.getByLabelText<HTMLInputElement>('To whom?').value).toBe('Ana');
  });

  it('says when nothing waits, and gives nothing where the organisation forbids it', () => {
    show({ tasks: [] });
    expect(page.queryByRole('button', { name: 'Save the hand-over file' })).toBeNull();
    cleanup();
    show({ exportsOff: true });
    expect(page.getByRole<HTMLButtonElement>('button', { name: 'Save the hand-over file' }).disabled).toBe(true);
  });
});

describe('a hand-over from somebody else', () => {
  it('shows its words as words, says whose it is, and notes what is said of each tool', async () => {
    const { say, answer } = show({ received: [RECEIVED] });
    const handed = within(page.getByRole('listitem', { name: 'Sheet <b>sync</b>' }));
    expect(handed.getByRole('link', { name: /sheets\.example/ })).toBeTruthy();
    await settle(() => fireEvent.click(handed.getByRole('button', { name: 'The new token is in' })));
    expect(say).toHaveBeenCalledExactlyOnceWith(RECEIVED.id, 1, 'updated');
    await press('Save the answer');
    expect(answer, 'with nothing said').not.toHaveBeenCalled();
  });

  it('is answered in the name that was given, and can be taken back word by word', async () => {
    const { say, answer } = show({ received: [{ ...RECEIVED, said: [{ no: 1, word: 'updated', at: NOW }] }] });
    await press('Undo');
    expect(say).toHaveBeenCalledExactlyOnceWith(RECEIVED.id, 1, null);
    await press('Save the answer');
    expect(answer).toHaveBeenCalledExactlyOnceWith(RECEIVED.id, 'Ben');
  });
});

describe('what came back', () => {
  it('changes nothing before it is taken in, and says what it would change', async () => {
    const { open, accept } = show();
    open.mockResolvedValue({ opened: ANSWER });
    await choose(FILE);
    expect(document.activeElement?.textContent).toBe('Reported by Ben');
    expect(accept).not.toHaveBeenCalled();
    await press('Take 1 in');
    expect(accept).toHaveBeenCalledExactlyOnceWith(ANSWER.answer);
    expect(page.queryByText('Reported by Ben')).toBeNull();
  });

  it('says so when the file is none of ours, or could not be opened', async () => {
    const { open } = show();
    open.mockResolvedValue({ fault: 'wrong-format' });
    await choose(FILE);
    expect(page.getByText(/Nothing was changed\./)).toBeTruthy();
    open.mockRejectedValue(new Error('the disk is full'));
    await choose(FILE);
    expect(page.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
