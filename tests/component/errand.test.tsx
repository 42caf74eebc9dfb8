import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { errandDocument } from '../../components/people/errand/errand-document';
import { ErrandPage } from '../../components/people/errand/errand-page';
import { WithdrawForm } from '../../components/people/errand/withdraw-form';
import { markdownOf } from '../../components/report/markdown';
import { foldErrand } from '../../utils/core/access/errand';
import type { ErrandHappening } from '../../utils/core/access/event';
import { startGrant, startWithdrawal } from '../../utils/core/access/start';
import { type ErrandWorld, errandView } from '../../utils/core/access/view';
import { link } from '../../utils/core/rotation/chain';
import { pagesOf } from '../../utils/pipedrive/addresses';
import { account, NOW, newId, person, tool } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const [ben, carla] = [person('Ben Otieno'), { ...person('Carla Reyes'), contact: 'carla@globex.example' }];
const acme = { id: newId(), domain: 'acme', label: null, admin: carla.id, createdAt: NOW };
const globex = { id: newId(), domain: 'globex', label: null, admin: null, createdAt: NOW };
const [anas, bens] = [account('acme', 'Ana Lind'), account('acme', 'Ben Otieno')];
const n8n = tool('n8n production', { company: 'acme', owner: ben.id });
const world: ErrandWorld = {
  companies: [acme, globex],
  accounts: [anas, bens],
  people: [ben, carla],
  tools: [n8n],
  remarks: new Map([['r1', 'No seat is free']]),
  rotationOf: () => undefined,
};

function viewOf(happenings: readonly ErrandHappening[]) {
  const [id, installation] = [newId(), newId()];
  let last: ReturnType<
    typeof link<{ errand: string; installation: string; at: number; who: 'me'; what: ErrandHappening }>
  > | null = null;
  const events = happenings.map((what) => {
    last = link(last, { errand: id, installation, at: NOW, who: 'me' as const, what });
    return last;
  });
  const errand = foldErrand(events);
  if (errand === null) throw new Error('it was started');
  return errandView(errand, world, '(no name)');
}

const start = { people: [ben.id], sort: 'contractor', newId } as const;
const grant = startGrant({
  ...start,
  places: [
    { company: acme.id, hasAdmin: true, seen: null },
    { company: globex.id, hasAdmin: false, seen: null },
  ],
});
const withdrawal = startWithdrawal({
  ...start,
  places: [{ company: acme.id, accounts: [anas.id] }],
  tools: [{ tool: n8n.id, company: acme.id }],
});

function show(happenings: readonly ErrandHappening[]) {
  const done = () => vi.fn(async () => {});
  const actions = {
    ...{ settle: done(), tested: done(), adminFound: done(), handOver: done(), undo: done() },
    ...{ replaceToken: done(), close: done(), reopen: done(), report: vi.fn() },
  };
  const errand = viewOf(happenings);
  const props = { errand, people: world.people, pagesOf, exportsOff: false, now: NOW, actions };
  render(<ErrandPage {...props} />);
  const open = async (company: string, kind: string) => {
    const line = document.querySelector<HTMLElement>(`[data-place="${company}"] [data-step="${kind}"]`);
    const fold = line?.querySelector<HTMLElement>('.step__fold');
    if (!line || !fold) throw new Error(`there is no ${kind}`);
    if (fold.getAttribute('aria-expanded') === 'false') await settle(() => fireEvent.click(fold));
    return within(line);
  };
  return { actions, open };
}
const press = (within_: ReturnType<typeof within>, name: string) =>
  settle(() => fireEvent.click(within_.getByRole('button', { name })));

describe('a grant', () => {
  it('opens out the next step alone, and says what is next', () => {
    show([...grant.me, ...grant.rekey]);
    expect(screen.getByText('Next: The admin adds the user, acme')).toBeTruthy();
    const opened = document.querySelectorAll('[aria-expanded="true"]');
    expect([...opened].map((one) => one.textContent)).toEqual(['The admin adds the userOpen']);
  });

  it('says plainly that Pipedrive can’t step in, and notes what it waits for', async () => {
    const { actions, open } = show(grant.me);
    const step = await open('globex', 'admin');
    await press(step, 'Not known or not available');
    expect(step.getByText(/because of its privacy policies/)).toBeTruthy();
    await press(step, 'Note what it waits for');
    await press(step, "Can't be done yet");
    expect(actions.settle).not.toHaveBeenCalled();
    fireEvent.input(step.getByRole('textbox'), { target: { value: 'Dev asks around' } });
    await press(step, "Can't be done yet");
    expect(actions.settle).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'admin' }),
      'blocked',
      'Dev asks around',
    );
  });

  it('has a message for the admin, and links whose words say what is not certain', async () => {
    const { open } = show(grant.me);
    const step = await open('acme', 'permission');
    expect(step.getByRole('link', { name: 'Look for: Permission sets' })).toBeTruthy();
    expect(step.getByRole('link', { name: "Pipedrive's help on the API permission" })).toBeTruthy();
    await press(step, 'Message for the admin');
    const { value } = step.getByLabelText('Message') as HTMLTextAreaElement;
    expect(value).toMatch(/^Hello Carla Reyes,/);
    expect(value).toContain('Ben Otieno may use the API');
    expect(value).toContain('send nobody an API token');
  });

  it('takes the admin’s name, which may not be empty', async () => {
    const { actions, open } = show(grant.me);
    const step = await open('globex', 'admin');
    await press(step, 'Name the admin');
    await press(step, 'Save');
    expect(step.getByText('Give a name.')).toBeTruthy();
    fireEvent.input(step.getByLabelText('Settings admin'), { target: { value: 'Dev Mehta' } });
    await press(step, 'Save');
    expect(actions.adminFound).toHaveBeenCalledWith(expect.anything(), { name: 'Dev Mehta', contact: null });
  });

  it('keeps each person’s own contact with their name', async () => {
    const { actions, open } = show(grant.me);
    const step = await open('acme', 'admin');
    await press(step, 'Name the admin');
    const contact = () => (step.getByLabelText(/^How to reach them/) as HTMLInputElement).value;
    const name = (value: string) => fireEvent.input(step.getByLabelText('Settings admin'), { target: { value } });
    expect(contact()).toBe('carla@globex.example');
    name('Ben Otieno');
    expect(contact()).toBe('');
    name('Carla Reyes');
    expect(contact()).toBe('carla@globex.example');
    name('Ben Otieno');
    await press(step, 'Save');
    expect(actions.adminFound).toHaveBeenCalledExactlyOnceWith(expect.anything(), { name: 'Ben Otieno' });
  });

  it('says no more at its end than is known', () => {
    const end = (leaves: string | null) => {
      const steps = grant.me.flatMap((what): ErrandHappening[] => {
        if (what.type !== 'step-added') return [];
        const out =
          what.kind === leaves ? ({ how: 'waived', remark: 'r1' } as const) : ({ how: 'done', remark: null } as const);
        return [{ type: 'settled', step: what.step, ...out, proof: 'said', account: null }];
      });
      show([...grant.me, ...steps]);
      const said = document.querySelector('.notice')?.textContent;
      const facts = document.querySelector('.lead')?.textContent;
      cleanup();
      return [said, facts?.split(' · ').at(-1)];
    };
    expect(end(null)).toEqual(['Everything is done: the access is there.', '12 of 12 done']);
    expect(end('token-test')).toEqual(['Nothing is left to do; 2 left out.', '10 of 12 done, 2 left out']);
  });

  it('that was put away has nothing to press but to take it up again', async () => {
    const { actions, open } = show([...grant.me, { type: 'closed' }]);
    expect((await open('acme', 'user')).queryByRole('button', { name: 'Done' })).toBeNull();
    await press(within(document.body), 'Take it up again');
    expect(actions.reopen).toHaveBeenCalled();
  });
});

describe('a withdrawal', () => {
  it('warns of the tools that run on the user’s own token', async () => {
    const { open } = show(withdrawal);
    expect(
      (await open('acme', 'remove-user')).getByText(/These tools may run on it and stop then: n8n production/),
    ).toBeTruthy();
  });

  it('leads to a new token, to a new owner, and takes things back', async () => {
    const blocked = withdrawal.find((what) => what.type === 'step-added' && what.kind === 'webhooks') as {
      step: string;
    };
    const { actions, open } = show([
      ...withdrawal,
      { type: 'settled', step: blocked.step, how: 'blocked', remark: 'r1', proof: 'said', account: null },
    ]);
    const token = await open('acme', 'new-token');
    expect(token.getByText(/Sign in there as Ana Lind/)).toBeTruthy();
    await press(token, 'Generate a new token');
    expect(actions.replaceToken).toHaveBeenCalledWith('acme');
    const given = await open('acme', 'hand-over');
    await press(given, 'Name the new owner');
    fireEvent.input(given.getByLabelText('New owner'), { target: { value: 'Carla Reyes' } });
    await press(given, 'Save');
    expect(actions.handOver).toHaveBeenCalledWith(expect.objectContaining({ kind: 'hand-over' }), 'Carla Reyes');
    const webhooks = await open('acme', 'webhooks');
    expect(webhooks.getByText("Can't be done yet: No seat is free")).toBeTruthy();
    await press(webhooks, 'Undo');
    expect(actions.undo).toHaveBeenCalledWith(expect.objectContaining({ kind: 'webhooks' }));
  });

  it('is reported with names, or with numbers in their place', () => {
    const view = viewOf(withdrawal);
    const report = (named: boolean) => markdownOf(errandDocument(view, { person: () => '', named, now: NOW }));
    for (const name of ['Ben Otieno', 'acme', 'Ana Lind', 'n8n production']) {
      expect(report(true)).toContain(name);
      expect(report(false)).not.toContain(name);
    }
    expect(report(false)).toMatch(/A new token for account 1[\s\S]*A new owner for tool 1/);
  });

  it('begins with what is known of the person ticked, and takes the user’s word', async () => {
    const onStart = vi.fn(async () => {});
    const { accounts, companies, people, tools } = world;
    render(<WithdrawForm {...{ accounts, companies, people, tools, errands: [], onStart }} />);
    fireEvent.change(screen.getByLabelText('Who leaves?'), { target: { value: ben.id } });
    const ticked = () =>
      [...document.querySelectorAll<HTMLInputElement>('.ticks input:checked')].map(
        (box) => box.parentElement?.textContent,
      );
    expect(ticked()).toEqual([
      'acmeThey are a user there.',
      'acme, Ana LindThey look after tools there.',
      'n8n production',
    ]);
    await settle(() => fireEvent.click(screen.getByLabelText('globex')));
    await settle(() => fireEvent.click(screen.getByLabelText('acme, Ana Lind')));
    await press(within(document.body), 'Start');
    expect(onStart).toHaveBeenCalledWith({ people: [ben.id] }, 'colleague', {
      domains: ['acme', 'globex'],
      accounts: [],
      tools: [n8n.id],
    });
  });
});
