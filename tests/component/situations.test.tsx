import { cleanup, fireEvent, screen as page } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PageCheck } from '../../utils/core/screen/page-check';
import type { PageStatus, Snapshot } from '../../utils/core/screen/snapshot';
import { DAY, HOUR, MINUTE } from '../../utils/core/time';
import { account, NO_PAGE, NOW, person, rotation, snapshot, task, tool } from './fixtures';
import { showPopup } from './popup';
import { settle } from './settle';

afterEach(cleanup);

const acme = account('acme', 'Ana');
const ana = person('Ana');
const n8n = tool('n8n', { owner: ana.id });
const form = tool('Form');
const known = { accounts: [acme], tools: [n8n, form], people: [ana] };
const open = (...tasks: Parameters<typeof rotation>[1]) => snapshot({ ...known, rotations: [rotation(acme, tasks)] });
const apiTab = (reading: PageStatus['reading']): PageStatus => ({ ...NO_PAGE, kind: 'api-tab', reading });
const asked = { person: ana.id, at: NOW - 2 * HOUR - 12 * MINUTE };

const show = (of: Snapshot, at: PageStatus = NO_PAGE, checks: readonly PageCheck[] = []) =>
  showPopup(of, { at, checks });

it('the popup opens at the form that the card led to, once', () => {
  const { formOpened } = show(snapshot(known), { ...apiTab('not-found'), form: 'generated' });
  expect(heading()).toBe('I generated a new token');
  expect(formOpened).toHaveBeenCalledTimes(1);
  press('Back');
  expect(heading()).toBe("Rekey can't find the token on this page");
});

it('a change that was made elsewhere is taken for one of the only company that the list names', async () => {
  const { startByHand } = show(snapshot({ tools: [tool('Form', { company: 'globex' }), n8n] }));
  press('I generated a new token');
  expect(page.getByLabelText<HTMLInputElement>(/^Company/).value).toBe('globex');
  await settle(() => press('Now'));
  expect(startByHand).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ account: null, company: 'globex' }));
});

it('names the account of which no tool is listed beside tools that are all back', () => {
  const globex = account('globex');
  const rotations = [rotation(acme, [task(n8n, 'verified')]), rotation(globex, [])];
  show(snapshot({ ...known, accounts: [acme, globex], rotations }));
  expect(heading()).toBe('All tools are back');
  expect(page.getByText(/No tool is listed for globex: if something there stopped, add it\./)).toBeTruthy();
});

const heading = () => page.getByRole('heading', { level: 1 }).textContent;
const buttons = () => page.getAllByRole('button').map((button) => button.textContent);
const press = (name: string) => fireEvent.click(page.getByRole('button', { name }));
const STARTS = ['Replace my token', 'I generated a new token'];

describe('the popup says one thing first', () => {
  const cases: [string, Snapshot, PageStatus, string, string][] = [
    [
      'nothing seen yet',
      snapshot(),
      NO_PAGE,
      'See your token once, so that Rekey can notice when it changes',
      'Open the API tab',
    ],
    [
      'access withheld',
      snapshot(known),
      { ...NO_PAGE, kind: 'withheld' },
      'Rekey may not read this site yet',
      'Allow Rekey on Pipedrive',
    ],
    ['which company', snapshot(), apiTab('which-company'), 'Which company is this?', 'Open its API tab'],
    [
      'page not understood',
      snapshot(known),
      apiTab('not-found'),
      "Rekey can't find the token on this page",
      'Point at your token',
    ],
    [
      'page with a hidden token',
      snapshot(known),
      apiTab('masked'),
      'Your token is hidden: show it once, so that Rekey can notice when it changes',
      'Point at your token',
    ],
    ['quiet', snapshot(known), NO_PAGE, '2 tools, token 214 days old', 'Replace my token'],
    [
      'open',
      open(task(n8n, 'broken'), task(form, 'broken')),
      NO_PAGE,
      '2 need the new token, for 1 h 12 min',
      'Mark as updated',
    ],
    ['one open', open(task(form, 'broken')), NO_PAGE, '1 needs the new token, for 1 h 12 min', 'Mark as updated'],
    [
      'open, one to check',
      open(task(n8n, 'broken'), task(form, 'unsure')),
      NO_PAGE,
      '1 needs the new token, 1 to check, for 1 h 12 min',
      'Mark as updated',
    ],
    [
      'open, all to check',
      open(task(form, 'unsure')),
      NO_PAGE,
      '1 may need the new token, for 1 h 12 min',
      'Uses the token',
    ],
    ['waiting', open(task(n8n, 'broken', { asked })), NO_PAGE, '1 is with a colleague', 'Ask Ana again'],
    [
      'left down',
      open(task(n8n, 'broken', { leftDown: { remark: 'r1', until: NOW + DAY } })),
      NO_PAGE,
      '1 is left down for now',
      'Mark as updated',
    ],
    ['no tasks', open(), NO_PAGE, 'No tools on your list yet. What stopped working?', 'Add tools'],
    [
      'handled',
      open(task(n8n, 'updated'), task(form, 'skipped')),
      NO_PAGE,
      'Every tool has the new token',
      'Test the next one',
    ],
    [
      'handled, nothing to test',
      open(task(n8n, 'verified'), task(form, 'skipped')),
      NO_PAGE,
      'Every tool has the new token',
      'Close this rotation',
    ],
    [
      'all back',
      open(task(n8n, 'verified'), task(form, 'unaffected')),
      NO_PAGE,
      'All tools are back',
      'Close this rotation',
    ],
    [
      'unreadable',
      snapshot({ ...known, setAside: { count: 3, kept: { tools: 2, accounts: 1, rotations: 0 } } }),
      NO_PAGE,
      '3 entries could not be read',
      'Save a copy',
    ],
  ];
  it.each(cases)('%s', (_name, of, at, headline, button) => {
    show(of, at);
    expect(heading()).toBe(headline);
    expect(buttons()).toContain(button);
    if (of.rotations.length === 0) expect(buttons()).toEqual(expect.arrayContaining(STARTS));
    else expect(buttons()).not.toEqual(expect.arrayContaining(STARTS));
  });

  it('tells a start that nobody saw as a lower bound', () => {
    show(open(task(n8n, 'broken', {}, { from: NOW - 3 * DAY, to: NOW - 26 * HOUR })));
    expect(heading()).toBe('1 needs the new token, for at least 1 day 2 h');
  });

  it('says how many are not tested yet', () => {
    show(open(task(n8n, 'updated'), task(form, 'updated')));
    expect(page.getByText('2 not tested yet.')).toBeTruthy();
  });
});

describe('a page that is not understood', () => {
  it('leads to the picker, and says when the place that was shown is gone', () => {
    const actions = show(snapshot(known), { ...apiTab('not-found'), taught: true });
    expect(page.getByText(/^The place you showed Rekey is gone/)).toBeTruthy();
    press('Point at your token');
    expect(actions.pointAtToken).toHaveBeenCalledOnce();
  });
});

describe('a different token between two visits', () => {
  const question = {
    account: acme.id,
    fingerprint: 'c'.repeat(64),
    lastSeen: new Date(2026, 4, 12).getTime(),
    at: NOW,
  };

  it('has three answers', () => {
    const actions = show(snapshot({ ...known, questions: [question] }));
    expect(heading()).toBe('Your token is not the one seen on 12 May');
    press('Yes, start the checklist');
    expect(actions.answerQuestion).toHaveBeenLastCalledWith(acme.id, 'regenerated', null);
  });

  it.each([
    ["It's another user's token", 'another-user', 'Ben'],
    ['No, nothing changed', 'neither', null],
  ])('%s', (name, answer, user) => {
    const actions = show(snapshot({ ...known, questions: [question] }));
    fireEvent.input(page.getByRole('textbox'), { target: { value: 'Ben' } });
    press(name);
    expect(actions.answerQuestion).toHaveBeenLastCalledWith(acme.id, answer, user);
  });
});

describe('the ways into a rotation', () => {
  it('says what a new token stops before it leads to the API tab', () => {
    const actions = show(snapshot({ ...known, tools: [n8n, form, tool('Zapier', { auth: 'oauth' })] }));
    press('Replace my token');
    expect(page.getByText('2 tools stop until they have the new token')).toBeTruthy();
    expect(page.getByText('1 tool signs in with OAuth and goes on.')).toBeTruthy();
    fireEvent.click(page.getByRole('radio', { name: 'It may have leaked' }));
    expect(page.getByText('Replace it first, list afterwards.')).toBeTruthy();
    press('Open Personal preferences > API');
    expect(actions.planReplacement).toHaveBeenCalledWith({ company: 'acme', reason: 'leaked' });
  });

  it('starts now, or about an hour ago as an interval', () => {
    const actions = show(snapshot(known));
    press('I generated a new token');
    press('About an hour ago');
    const t0 = { from: NOW - 90 * MINUTE, to: NOW - 30 * MINUTE };
    expect(actions.startByHand).toHaveBeenCalledWith({ account: acme.id, company: null, t0, reason: null });
  });

  it('starts at a time, refuses the future, and needs no account', () => {
    const actions = show(snapshot());
    press('I generated a new token');
    press('At a time…');
    fireEvent.input(page.getByLabelText('When'), { target: { value: '2026-11-23T17:00' } });
    press('Start the checklist');
    expect(page.getByText('That is in the future.')).toBeTruthy();
    fireEvent.input(page.getByLabelText('When'), { target: { value: '2026-11-20T17:02' } });
    fireEvent.input(page.getByRole('textbox', { name: /Company address/ }), {
      target: { value: 'Acme.pipedrive.com' },
    });
    press('Start the checklist');
    const at = new Date(2026, 10, 20, 17, 2).getTime();
    expect(actions.startByHand).toHaveBeenCalledWith({
      account: null,
      company: 'acme',
      t0: { from: at, to: at },
      reason: null,
    });
  });
});
