import { cleanup, fireEvent, screen as page, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ToolsPage } from '../../components/tools/tools-page';
import { toolActions } from './actions';
import { account, tool } from './fixtures';
import { knowledge } from './knowledge';
import { settle } from './settle';

afterEach(cleanup);

const TOKEN = '0123456789'.repeat(4);

function show(accounts = [account('acme')]) {
  const actions = toolActions();
  const listed = [tool('Zapier')];
  render(
    <ToolsPage
      tools={listed}
      people={[]}
      accounts={accounts}
      catalogue={knowledge}
      exportsOff={false}
      actions={actions}
    />,
  );
  return actions;
}

const press = (name: string) => settle(() => fireEvent.click(page.getByRole('button', { name })));
const box = () => page.getByRole<HTMLInputElement>('combobox', { name: 'Which tool?' });
const type = (value: string) => fireEvent.input(box(), { target: { value } });
const key = (name: string) => settle(() => fireEvent.keyDown(box(), { key: name }));
const options = () =>
  within(page.getByRole('listbox'))
    .queryAllByRole('option')
    .map((option) => option.textContent);
const field = (label: RegExp) => page.getByLabelText<HTMLInputElement>(label).value;

describe('the search box', () => {
  it('takes the focus, and says to screen readers what it holds', async () => {
    show();
    await press('Add tool');
    expect(document.activeElement).toBe(box());
    expect(box().getAttribute('aria-expanded')).toBe('false');
    type('zap');
    expect(options()).toEqual(['ZapierSign-in not known', 'Add “zap” as it is']);
    expect(box().getAttribute('aria-expanded')).toBe('true');
    const active = document.getElementById(box().getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('Zapier');
    expect(page.getByText('1 kind of tool matches')).toBeTruthy();
  });

  it('is used by the keyboard: arrows go round, Escape closes the list and only then the form', async () => {
    show();
    await press('Add tool');
    type('zap');
    await key('ArrowUp');
    expect(page.getByRole('option', { name: /as it is/ }).getAttribute('aria-selected')).toBe('true');
    await key('Escape');
    expect(box().getAttribute('aria-expanded')).toBe('false');
    await key('Escape');
    expect(page.queryByRole('combobox', { name: 'Which tool?' })).toBeNull();
  });

  it('fills the form with what the catalogue knows, and leaves the rest to the user', async () => {
    const actions = show();
    await press('Add tool');
    fireEvent.input(page.getByLabelText(/^Notes/), { target: { value: 'mine' } });
    type('posthog');
    await key('Enter');
    expect(field(/^Link/)).toBe('https://app.posthog.com/data-management/sources');
    expect(page.getByText('Data pipeline > Sources > Pipedrive > API token')).toBeTruthy();
    expect(page.getByText('EU projects are on eu.posthog.com')).toBeTruthy();
    await press('Add to the list');
    expect(actions.add).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'PostHog data source', catalogue: 'posthog', auth: 'token', notes: 'mine' }),
      null,
    );
  });

  it('does not keep a link whose blanks were not filled in', async () => {
    const actions = show();
    await press('Add tool');
    type('n8n');
    await key('Enter');
    expect(page.getByText(/Replace {host} with yours/)).toBeTruthy();
    await press('Add to the list');
    expect(actions.add).toHaveBeenCalledWith(expect.objectContaining({ name: 'n8n', url: null }), null);
    expect(page.getByText(/^n8n is on the list without a link: its address still had {host} in it\./)).toBeTruthy();
  });

  it('says what is not verified', async () => {
    show();
    await press('Add tool');
    type('kestra');
    await key('Enter');
    expect(page.getByText('The YAML of the flow, or a secret').textContent).toContain('not verified');
    type('stitch');
    await key('Enter');
    expect(page.queryByText('not verified')).toBeNull();
  });

  it('keeps no token, and an address without it', async () => {
    show();
    await press('Add tool');
    type(`https://acme.app.n8n.cloud/x?api_token=${TOKEN}`);
    expect(page.getByText(/looked like an API token/)).toBeTruthy();
    fireEvent.click(page.getByRole('option', { name: /^n8n/ }));
    expect(field(/^Link/)).toBe('https://acme.app.n8n.cloud/x');
    expect(document.body.innerHTML).not.toContain(TOKEN);
  });
});

describe('several at once', () => {
  const paste = async (text: string) => {
    await press('Add several');
    fireEvent.input(page.getByLabelText('Your tools'), { target: { value: text } });
    await press('Look through them');
  };

  it('shows each line, adds what is ticked, and says what came of it', async () => {
    const actions = show();
    actions.addSeveral.mockResolvedValueOnce({
      ...{ batch: 'b1', added: 1, alreadyThere: 0, refused: [], cut: 0, ignored: [] },
    });
    await paste(`zapier\nn8n leads ${TOKEN}\nForm\nBad - data:text/html,x`);
    expect(page.getByText(/1 secret was cut out/)).toBeTruthy();
    expect(page.getByText('Already there')).toBeTruthy();
    expect(page.getByText(/^Refused: url/)).toBeTruthy();
    await settle(() => fireEvent.click(page.getByLabelText('Form')));
    await press('Add 1 tool');
    expect(actions.addSeveral).toHaveBeenCalledWith([
      expect.objectContaining({ name: 'n8n leads', catalogue: 'n8n', auth: null, url: null }),
    ]);
    expect(page.getByText('1 added')).toBeTruthy();
    await press('Undo');
    expect(actions.undoImport).toHaveBeenCalledWith('b1');
  });

  it('counts for one company where that is chosen, which makes it another tool than one for all', async () => {
    const actions = show();
    await press('Add several');
    fireEvent.change(page.getByLabelText('Account'), { target: { value: 'acme' } });
    fireEvent.input(page.getByLabelText('Your tools'), { target: { value: 'Zapier' } });
    await press('Look through them');
    await press('Add 1 tool');
    expect(actions.addSeveral).toHaveBeenCalledWith([expect.objectContaining({ name: 'Zapier', company: 'acme' })]);
  });

  it('says when there is nothing to be read, and offers nothing to add when all is there', async () => {
    show();
    await paste(' \n--');
    expect(page.getByText('No name and no link found in it.')).toBeTruthy();
    fireEvent.input(page.getByLabelText('Your tools'), { target: { value: 'Zapier' } });
    await press('Look through them');
    expect(page.queryByRole('button', { name: /^Add \d/ })).toBeNull();
    await press('Back to the text');
    expect(page.getByLabelText<HTMLTextAreaElement>('Your tools').value).toBe('Zapier');
  });
});

describe('the message to the company', () => {
  it('is copied only when told to, holds no trace of the token, and leads to its answers', async () => {
    const writeText = vi.fn(async (_text: string) => {});
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    show();
    await press('Ask your company');
    const message = page.getByLabelText<HTMLTextAreaElement>('Message').value;
    expect(message).toContain('our Pipedrive (acme)');
    expect(message).toContain('never send the API token');
    expect(message).not.toMatch(/[0-9a-f]{16}/);
    expect(writeText).not.toHaveBeenCalled();
    await press('Copy the message');
    expect(writeText).toHaveBeenCalledWith(message);
    await press('Paste the answers');
    expect(document.activeElement).toBe(page.getByLabelText('Your tools'));
  });

  it('names no company when there are several', async () => {
    show([account('acme'), account('globex')]);
    await press('Ask your company');
    expect(page.getByLabelText<HTMLTextAreaElement>('Message').value).not.toMatch(/acme|globex/);
  });
});
