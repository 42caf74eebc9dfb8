import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ErasePage } from '../../components/erase/erase-page';
import { type ErasePlan, planErase } from '../../utils/core/erase';
import { HOUR, moment } from '../../utils/core/time';
import { account, NOW, newId, person, tool } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const [acme, globex] = [account('acme'), account('globex')];
const ana = person('Ana');
const tools = [tool('n8n'), tool('Old sync', { removedAt: NOW }), tool('Of the company', { origin: 'policy' })];
const rotations = [
  { id: newId(), account: acme.id, t0: moment(NOW - HOUR) },
  { id: newId(), account: globex.id, t0: moment(NOW - 2 * HOUR) },
];
const nothing = { accounts: [], people: [], peopleIds: [], remarks: [], companies: [], errandEvents: [], setAside: [] };
const PLAN: ErasePlan = {
  ...planErase({ kind: 'tool', id: newId() }, { ...nothing, tools: [], rotations: [], entries: [] }),
  ...{ rotations: ['r'], open: 1, remarks: ['a', 'b'], tools: [] },
};

function show(chosen: Parameters<typeof ErasePage>[0]['chosen'] = { kind: null, id: null }) {
  const acts = {
    onLook: vi.fn(async () => PLAN),
    onCount: vi.fn(async () => ({ tools: 3, people: 1, accounts: 2, rotations: 2 })),
    onErase: vi.fn(async () => {}),
    onEraseEverything: vi.fn(async () => {}),
  };
  const erasable = { accounts: [acme, globex], tools, people: [ana], rotations };
  render(<ErasePage erasable={erasable} chosen={chosen} now={NOW} {...acts} />);
  return acts;
}
const press = (name: string) => settle(() => fireEvent.click(page.getByRole('button', { name })));
const kind = (name: string) => settle(() => fireEvent.click(page.getByRole('radio', { name })));
const which = () => page.getByLabelText<HTMLSelectElement>('Which one?');
const lines = () => [...document.querySelectorAll('.erase li')].map(({ textContent }) => textContent);

it('shows first what will go, and erases that alone', async () => {
  const { onLook, onErase } = show({ kind: 'rotation', id: rotations[0]?.id ?? '' });
  expect(page.queryByRole('button', { name: 'Erase it for good' })).toBeNull();
  await press('Show what will go');
  const target = { kind: 'rotation', id: rotations[0]?.id };
  expect(onLook).toHaveBeenCalledExactlyOnceWith(target);
  expect(onErase).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('This will go');
  expect(lines()).toEqual([
    '1 rotation, with all that happened in it',
    'It is still open, so its checklist goes, too',
    '2 reasons that somebody wrote',
  ]);
  await press('Erase it for good');
  expect(onErase).toHaveBeenCalledExactlyOnceWith(target);
  expect(page.getByText('It was erased.')).toBeTruthy();
  expect(which().value).toBe('');
});

it('forgets what was shown when something else is chosen, and erases nothing on Cancel', async () => {
  const { onErase } = show({ kind: 'rotation', id: rotations[0]?.id ?? '' });
  await press('Show what will go');
  await settle(() => fireEvent.change(which(), { target: { value: rotations[1]?.id } }));
  expect(lines()).toEqual([]);
  await press('Show what will go');
  await press('Cancel');
  expect(lines()).toEqual([]);
  await kind('Everything');
  expect(page.queryByLabelText('Which one?')).toBeNull();
  expect(onErase).not.toHaveBeenCalled();
});

it('offers tools that are off the list, and none of the organisation’s', async () => {
  show();
  await kind('One tool');
  expect([...which().options].map(({ text }) => text)).toEqual(['Choose…', 'n8n', 'Old sync (off the list)']);
  expect(page.getByRole<HTMLButtonElement>('button', { name: 'Show what will go' }).disabled).toBe(true);
});

it('erases nothing for an address whose id is not there', () => {
  show({ kind: 'rotation', id: newId() });
  expect(which().value).toBe('');
  expect(page.getByRole<HTMLButtonElement>('button', { name: 'Show what will go' }).disabled).toBe(true);
});

it('counts everything, and says when it could not be erased', async () => {
  const { onEraseEverything } = show();
  onEraseEverything.mockRejectedValueOnce(new Error('the disk is full'));
  await kind('Everything');
  await press('Show what will go');
  expect(lines().slice(0, 2)).toEqual([
    '3 tools, with their addresses and notes',
    '1 person, with their name and how to reach them',
  ]);
  await press('Erase it for good');
  expect(page.queryByText('It was erased.')).toBeNull();
  await press('Try again');
  expect(onEraseEverything).toHaveBeenCalledTimes(2);
  expect(page.getByText('It was erased.')).toBeTruthy();
  expect(lines()).toEqual([]);
});

it('offers no second try at what is no longer shown', async () => {
  const { onErase } = show({ kind: 'rotation', id: rotations[0]?.id ?? '' });
  onErase.mockRejectedValue(new Error('refused'));
  const fail = async () => {
    await press('Show what will go');
    await press('Erase it for good');
    expect(page.getByRole('button', { name: 'Try again' })).toBeTruthy();
  };
  await fail();
  await press('Cancel');
  expect(page.queryByRole('button', { name: 'Try again' })).toBeNull();
  await fail();
  await settle(() => fireEvent.change(which(), { target: { value: rotations[1]?.id } }));
  expect(page.queryByRole('button', { name: 'Try again' })).toBeNull();
});

it('shows nothing of a look that comes when something else is chosen', async () => {
  const { onLook } = show({ kind: 'rotation', id: rotations[0]?.id ?? '' });
  let answer = (_plan: ErasePlan) => {};
  onLook.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  await press('Show what will go');
  await settle(() => fireEvent.change(which(), { target: { value: rotations[1]?.id } }));
  await settle(() => answer(PLAN));
  expect(lines()).toEqual([]);
});
