import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FindActions, LookEnd } from '../../components/find/actions';
import { Signs } from '../../components/find/signs';
import { evidenceWords } from '../../components/words';
import type { Doubt } from '../../utils/core/finding/alive';
import type { SignsView } from '../../utils/core/finding/signs';
import { checklistView } from '../../utils/core/screen/checklist';
import { mayShowSigns } from '../../utils/core/screen/signs';
import { MINUTE } from '../../utils/core/time';
import { account, NOW, rotation, snapshot, task, tool } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const acme = account('acme');
const [sheet, form] = [tool('Sheet'), tool('Form')];
const alive = { grade: 'alive', who: 'rekey', at: NOW - MINUTE, wroteAt: NOW - 3 * MINUTE } as const;
const tasks = [task(sheet, 'verified', { evidence: alive }), task(form, 'updated')];
const view = (...strangers: SignsView['strangers']): SignsView => ({ at: NOW, requests: 12, deals: 9, strangers });
const stranger = (doubt: Doubt, agent = 'axios/1') => ({ agent, count: 3, lastAt: NOW - MINUTE, doubt });

function show(
  found: SignsView | null,
  { end = 'valid' as LookEnd, locked = false, of = acme, with: all = tasks } = {},
) {
  const done = () => vi.fn(async () => {});
  const actions = {
    look: vi.fn(async () => end),
    showApiTab: done(),
    add: done(),
    tie: done(),
    untie: done(),
  } satisfies FindActions;
  const stored = snapshot({ accounts: [of], tools: [sheet, form], rotations: [rotation(of, all)] });
  const [shown] = checklistView(stored, '?').rotations;
  if (shown === undefined) throw new Error('there is one');
  const kinds = { name: () => null, usesOauth: () => false, ofAgent: () => null };
  const { container } = render(
    <Signs rotation={shown} view={found} tools={[sheet, form]} {...{ kinds, now: NOW, locked, actions }} />,
  );
  return { actions, text: () => container.textContent ?? '' };
}
const press = (name: string) => settle(() => fireEvent.click(page.getByRole('button', { name })));

describe('before a look', () => {
  it('says what it costs and asks nothing', async () => {
    const { actions, text } = show(null);
    expect(text()).toMatch(/about 12 requests, 40 at most.* cost about 210 of your company's daily API budget/);
    expect(text()).not.toContain('Seen to write');
    expect(actions.look).not.toHaveBeenCalled();
    await press('Look for signs of life');
    expect(actions.look).toHaveBeenCalledExactlyOnceWith({ id: acme.id, company: 'acme' });
  });

  it('can not be pressed where the organisation has switched it off, or no company is known', () => {
    expect(show(null, { locked: true }).text()).toContain('Your organisation has switched asking Pipedrive off.');
    expect(page.getByRole('button', { name: 'Look for signs of life' })).toHaveProperty('disabled', true);
    cleanup();
    show(null, { of: account(null) });
    expect(page.queryByRole('button', { name: 'Look for signs of life' })).toBeNull();
  });

  it('says what to do where it does not go through', async () => {
    const { actions, text } = show(null, { end: 'no-tab' });
    await press('Look for signs of life');
    expect(text()).toContain("could not see this account's token");
    await press('Show the API tab');
    expect(actions.showApiTab).toHaveBeenCalledExactlyOnceWith('acme');
  });
});

describe('after a look', () => {
  it('names who was seen to write, and does not call the others down', () => {
    expect(show(view()).text()).toContain('Seen to write since: Sheet.');
    cleanup();
    const silent = show(view(), { with: [task(form, 'updated')] });
    expect(silent.text()).toContain('No sign of life of a tool yet. That does not mean that it is down.');
  });

  it.each<[Doubt, RegExp, boolean]>([
    ['unknown', /not known which tool/, true],
    ['several', /More than one tool/, true],
    ['either', /may sign in with OAuth/, true],
    ['oauth', /goes on without the new token/, false],
    ['nameless', /proves nothing/, false],
  ])('shows what writes as the user and is %s, with the question whose it is where that helps', (doubt, why, asks) => {
    const { text } = show(view(stranger(doubt, doubt === 'nameless' ? '' : 'axios/1')));
    expect(text()).toContain('Something writes as you');
    expect(text()).toMatch(/3 changes, last 16:31/);
    expect(text()).toMatch(why);
    expect(page.queryAllByRole('button', { name: 'It is one of my tools…' })).toHaveLength(Number(asks));
  });

  it('ties it to the tool that the user chooses, or makes one of it', async () => {
    const { actions } = show(view(stranger('unknown')));
    await press('It is one of my tools…');
    fireEvent.change(page.getByLabelText('Which tool is axios/1?'), { target: { value: sheet.id } });
    await press('That is it');
    expect(actions.tie).toHaveBeenCalledExactlyOnceWith({ account: acme.id, agent: 'axios/1' }, sheet.id);
    cleanup();
    const again = show(view(stranger('unknown')));
    await press('Add axios to my tools');
    const made = { name: 'axios', kind: null, company: 'acme' };
    expect(again.actions.add).toHaveBeenCalledExactlyOnceWith({ account: acme.id, agent: 'axios/1' }, made);
  });
});

it('says of a sign of life when it rests on the user’s word', () => {
  expect(evidenceWords(alive, NOW)).toBe('Rekey saw it write 16:29');
  expect(evidenceWords({ ...alive, tied: true }, NOW)).toBe(
    'Rekey saw it write 16:29, if it is the program that you said',
  );
});

it('is offered while a look may tell something', () => {
  const offered = (...states: Parameters<typeof task>[1][]) =>
    mayShowSigns({
      tasks: checklistView(
        snapshot({
          accounts: [acme],
          tools: [form],
          rotations: [
            rotation(
              acme,
              states.map((state) => task(form, state)),
            ),
          ],
        }),
        '?',
      ).tasks,
    });
  expect([offered('broken'), offered('skipped', 'updated'), offered('verified')]).toEqual([true, true, true]);
  expect([offered(), offered('skipped', 'unaffected', 'unsure')]).toEqual([false, false]);
});
