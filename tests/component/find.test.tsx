import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card';
import type { FindActions, LookEnd } from '../../components/find/actions';
import { FindSection } from '../../components/find/find-section';
import { authOf, kindName } from '../../utils/catalogue';
import { kindOfAgent } from '../../utils/catalogue/traces';
import type { FindingsView, ReceiverView, WriterView } from '../../utils/core/finding/view';
import { HOUR } from '../../utils/core/time';
import { pagesOf } from '../../utils/pipedrive/addresses';
import { account, NOW, tool } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const acme = account('acme');
const sheet = tool('Sheet');

const receiver = (part: Partial<ReceiverView> = {}): ReceiverView => ({
  ...{ host: 'hook.eu1.make.com', kind: 'make', webhooks: [501], events: ['updated.deal'], active: true },
  ...{ deliveredAt: NOW - 3 * HOUR, status: 200, tool: null },
  ...part,
});
const writer = (part: Partial<WriterView> = {}): WriterView => ({
  ...{ agent: 'axios/1.12.2', count: 41, firstAt: NOW - 9 * HOUR, lastAt: NOW - 3 * HOUR, state: 'writes', tool: null },
  ...part,
});
const view = (part: Partial<FindingsView> = {}): FindingsView => ({
  ...{ at: NOW, requests: 12, receivers: [receiver()], others: 0, apps: 0, writers: [writer()], deals: 9 },
  ...part,
});

function show(found: FindingsView | null, end: LookEnd = 'valid', accounts = [acme], tools = [sheet], locked = false) {
  const done = () => vi.fn(async () => {});
  const actions = {
    look: vi.fn(async () => end),
    showApiTab: done(),
    add: done(),
    tie: done(),
    untie: done(),
  } satisfies FindActions;
  const kinds = {
    name: kindName,
    usesOauth: (kind: string | null) => authOf(kind) === 'oauth',
    ofAgent: kindOfAgent,
  };
  const rest = { accounts, tools, kinds, now: NOW, locked, open: true, actions, pagesOf };
  const { container } = render(<FindSection viewOf={() => found} {...rest} />);
  return { actions, text: () => container.textContent ?? '' };
}
const press = (name: string) => settle(() => fireEvent.click(page.getByRole('button', { name })));

describe('before a look', () => {
  it('says what it costs and where it asks, and asks nothing', () => {
    const { actions, text } = show(null);
    expect(text()).toContain("about 12 requests. They cost about 210 of your company's daily API budget");
    expect(text()).toContain('Rekey asks through your open API tab');
    expect(text()).not.toContain('Who listens');
    expect(actions.look).not.toHaveBeenCalled();
  });

  it('can not be pressed where the organisation has switched it off, and says so', async () => {
    const { actions, text } = show(null, 'valid', [acme], [sheet], true);
    expect(text()).toContain('Your organisation has switched asking Pipedrive off.');
    await press('Look for tools');
    expect(actions.look).not.toHaveBeenCalled();
  });

  it('leads to the API tab while no account is known', async () => {
    const { actions } = show(null, 'valid', [account(null)]);
    expect(page.queryByRole('button', { name: 'Look for tools' })).toBeNull();
    await press('Show the API tab');
    expect(actions.showApiTab).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('lets the user choose the account', async () => {
    const globex = account('globex');
    const { actions } = show(null, 'valid', [acme, globex]);
    fireEvent.change(page.getByLabelText('Whose token?'), { target: { value: globex.id } });
    await press('Look for tools');
    expect(actions.look).toHaveBeenCalledExactlyOnceWith(globex);
  });

  it('links to Pipedrive’s own pages', () => {
    show(null);
    const links = page.getAllByRole<HTMLAnchorElement>('link').map(({ href }) => href);
    expect(links).toEqual([
      'https://acme.pipedrive.com/settings/usage-caps/api-usage',
      'https://acme.pipedrive.com/settings/webhooks',
    ]);
  });
});

describe('a look that does not go through', () => {
  it.each<[LookEnd, RegExp, boolean]>([
    ['no-tab', /could not see this account's token/, true],
    ['no-token', /does not show the token/, true],
    ['refused', /refused the token/, true],
    ['limited', /limit is reached. Nothing was lost/, false],
    ['partly', /did not answer every question/, false],
    ['offline', /no connection. Nothing was lost/, false],
    ['unknown', /no clear answer. Nothing was lost/, false],
  ])('%s says what to do and keeps what was found', async (end, words, leads) => {
    const { text } = show(view(), end);
    await press('Look again');
    expect(page.getByText(words)).toBeTruthy();
    expect(page.queryByRole('button', { name: 'Show the API tab' }) !== null).toBe(leads);
    expect(text()).toContain('hook.eu1.make.com');
  });

  it('does not go unsaid when it breaks', async () => {
    const { actions } = show(null);
    actions.look.mockRejectedValueOnce(new Error('gone'));
    await press('Look for tools');
    expect(page.getByText('That did not work. Nothing was lost.')).toBeTruthy();
  });
});

describe('what was found', () => {
  it('says who listens and why, and what that does not prove', () => {
    const { text } = show(view({ others: 2, apps: 1 }));
    expect(text()).toContain('receives changes of deals at hook.eu1.make.com, last delivery 200, 3 h ago');
    expect(text()).toContain('does not prove that it holds the token');
    expect(text()).toContain('2 webhooks belong to other users');
    expect(text()).toContain('1 belongs to an app or automation');
    expect(text()).toContain('12 requests');
  });

  it.each<[Partial<ReceiverView>, string]>([
    [{ events: ['*.*'] }, 'receives all events at'],
    [{ events: ['create.person', '*.deal'] }, 'receives new people and everything about deals at'],
    [{ events: ['deleted.board'] }, 'receives deletions of records at'],
    [{ webhooks: [1, 2, 3] }, '3 webhooks: receives'],
    [{ deliveredAt: null, status: null }, 'hook.eu1.make.com, nothing delivered yet'],
    [{ active: false }, 'switched off'],
  ])('tells %j', (part, words) => {
    expect(show(view({ receivers: [receiver(part)] })).text()).toContain(words);
  });

  it.each<[WriterView['state'], string]>([
    ['writes', '41 changes, last 13:32'],
    ['silent', '41 changes, wrote until 13:32, not seen since'],
    ['again', '41 changes, wrote after the new token, last 13:32'],
  ])('says of a writer in state %s when it wrote', (state, words) => {
    const { text } = show(view({ writers: [writer({ state })] }));
    expect(text()).toContain(words);
    expect(text()).toContain('Tools that only read do not show');
  });

  it('becomes a tool with one press', async () => {
    const { actions } = show(view());
    await press('Add Make to my tools');
    await press('Add axios to my tools');
    expect(actions.add.mock.calls).toEqual([
      [
        { account: acme.id, webhooks: [501] },
        { name: 'Make', kind: 'make', company: 'acme' },
      ],
      [
        { account: acme.id, agent: 'axios/1.12.2' },
        { name: 'axios', kind: null, company: 'acme' },
      ],
    ]);
    expect(page.getByText('axios is on the list.')).toBeTruthy();
  });

  it('is not proposed as a tool where its kind uses OAuth, and says so; but it can be one that is on the list', async () => {
    const writers = [writer({ agent: 'Pipedream/1.4', state: 'silent' }), writer({ agent: 'own-sync/2' })];
    const receivers = [receiver({ kind: 'activepieces', host: 'cloud.activepieces.com' })];
    const { actions, text } = show(view({ receivers, writers }));
    expect(text()).toContain('Apps with OAuth write in the same way and hold no token.');
    expect(text()).toContain('Pipedream uses OAuth: not affected by a new token.');
    expect(document.querySelector('.finding__silent')).toBeNull();
    expect(text()).toContain('Activepieces uses OAuth: not affected by a new token.');
    expect(page.getAllByRole('button', { name: /^Add/ }).map(({ textContent }) => textContent)).toEqual([
      'Add own-sync to my tools',
    ]);
    await settle(() => fireEvent.click(page.getAllByRole('button', { name: 'It is one of my tools…' })[1] as Element));
    await press('That is it');
    expect(actions.tie).toHaveBeenCalledExactlyOnceWith({ account: acme.id, agent: 'Pipedream/1.4' }, sheet.id);
  });

  it('gets its host in its name where that kind is on the list already', async () => {
    const { actions } = show(view(), 'valid', [acme], [tool('make')]);
    await press('Add Make (hook.eu1.make.com) to my tools');
    expect(actions.add).toHaveBeenCalledTimes(1);
  });

  it('can be one of the tools on the list', async () => {
    const { actions } = show(view({ receivers: [] }));
    await press('It is one of my tools…');
    const choice = page.getByLabelText('Which tool is axios/1.12.2?');
    expect(document.activeElement).toBe(choice);
    await press('That is it');
    expect(actions.tie).toHaveBeenCalledExactlyOnceWith({ account: acme.id, agent: 'axios/1.12.2' }, sheet.id);
  });

  it('is not offered again once it is a tool', () => {
    const { text } = show(view({ receivers: [receiver({ tool: sheet })], writers: null }));
    expect(text()).toContain('On your list: Sheet');
    expect(page.queryByRole('button', { name: /^Add/ })).toBeNull();
  });

  it('can be taken back', async () => {
    const { actions } = show(view({ receivers: [], writers: [writer({ tool: sheet })] }));
    await press('Not this one');
    expect(actions.untie).toHaveBeenCalledExactlyOnceWith({ account: acme.id, agent: 'axios/1.12.2' });
  });
});

describe('the card after a copy', () => {
  it('asks where the token goes, with one press for each answer', () => {
    const onCopied = vi.fn();
    const rest = { onPress: vi.fn(), onDismiss: vi.fn(), onCompany: vi.fn(), onCopied, onLiveCheck: vi.fn() };
    const kinds = [{ id: 'apps-script', name: 'Google Apps Script' }];
    render(<Card view={{ face: 'copied', kinds }} corner="top-left" isPointing={false} now={NOW} {...rest} />);
    expect(page.getByRole('heading').textContent).toBe('Where does it go?');
    for (const name of ['Google Apps Script', 'Something else', 'Not now', "Don't ask again"]) {
      fireEvent.click(page.getByRole('button', { name }));
    }
    expect(onCopied.mock.calls).toEqual([[{ kind: 'apps-script' }], ['something-else'], ['not-now'], ['never']]);
    expect(document.activeElement).toBe(document.body);
  });
});
