import { cleanup, fireEvent, screen as page, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OauthPage } from '../../components/oauth/oauth-page';
import { EMPTY } from '../../components/tools/form-state';
import { ToolForm } from '../../components/tools/tool-form';
import { knowledgeWith } from '../../utils/catalogue/knowledge';
import { pagesOf } from '../../utils/pipedrive/addresses';
import { tool } from './fixtures';

afterEach(cleanup);

describe('your own product instead of tokens', () => {
  const movable = [
    { tool: tool('n8n production'), how: 'A Pipedrive OAuth2 API credential', survived: 3 },
    { tool: tool('Make'), how: null, survived: 1 },
    { tool: tool('SDK'), how: null, survived: 0 },
  ].map((one, index) => ({ ...one, tool: { ...one.tool, id: `${index}` } }));

  it('says that there is no ready-made solution, and leads through the steps, each to a page of Pipedrive’s', () => {
    render(<OauthPage pages={pagesOf(null)} movable={[]} />);
    expect(page.getByText(/^There is no ready-made solution/)).toBeTruthy();
    expect(page.getByText(/Regenerating the API token does not touch it/)).toBeTruthy();
    const { reference, support, developers, ...rest } = pagesOf(null);
    const hrefs = page.getAllByRole('link').map((link) => link.getAttribute('href'));
    for (const one of [reference, support, developers, rest.scopes, rest.uninstalling, rest.oauth, rest.privateApp])
      expect(hrefs).toContain(one?.url);
    expect(page.getByText(/No tool on your list is known to hold the token/)).toBeTruthy();
  });

  it('lists the tools that could move, with the gain', () => {
    render(<OauthPage pages={pagesOf(null)} movable={movable} />);
    const item = (name: string) => within(page.getByRole('heading', { name }).closest('li') as HTMLElement);
    expect(item('n8n production').getByText(/^Would have survived your last 3 rotations/)).toBeTruthy();
    expect(item('n8n production').getByText('A Pipedrive OAuth2 API credential')).toBeTruthy();
    expect(item('Make').getByText(/^Would have survived your last rotation /)).toBeTruthy();
    expect(item('SDK').getByText(/^Has not been stopped/)).toBeTruthy();
  });
});

describe('a user of its own for a tool', () => {
  const offers = { accounts: [], companies: [], owners: [], catalogue: knowledgeWith([]) };
  const form = (owner: string, searching: boolean) =>
    render(
      <ToolForm
        title="Tool"
        submit="Save"
        initial={{ ...EMPTY, owner }}
        {...{ searching, offers, onSave: vi.fn(), onCancel: vi.fn() }}
      />,
    );
  const advice = () => page.queryByText(/^Give this tool its own Pipedrive user/);

  it('is advised where a tool is added, unless it signs in with OAuth', () => {
    form('', true);
    expect(advice()).toBeTruthy();
    expect(page.getByText(/stops with nobody's departure and nobody else's new token/)).toBeTruthy();
    fireEvent.click(page.getByRole('radio', { name: /OAuth/ }));
    expect(advice()).toBeNull();
  });

  it('is advised where it gets another owner, and not where only something else is changed', () => {
    form('Ana', false);
    expect(advice()).toBeNull();
    fireEvent.input(page.getByLabelText(/^Owner/), { target: { value: 'Ben' } });
    expect(page.getByText(/^A new owner changes nothing about the token/)).toBeTruthy();
  });
});
