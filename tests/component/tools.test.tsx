import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ToolsPage } from '../../components/tools/tools-page';
import { toolActions } from './actions';
import { account, person, tool } from './fixtures';
import { knowledge } from './knowledge';
import { settle } from './settle';

afterEach(cleanup);

const TOKEN = '0123456789'.repeat(4);
const ana = person('Ana');
const tools = [tool('n8n', { owner: ana.id, critical: true }), tool('Form', { company: 'acme' })];

function show(list = tools) {
  const actions = toolActions();
  render(
    <ToolsPage
      tools={list}
      people={[ana]}
      accounts={[account('acme')]}
      catalogue={knowledge}
      exportsOff={false}
      actions={actions}
    />,
  );
  return actions;
}

const press = (name: string) => settle(() => fireEvent.click(page.getByRole('button', { name })));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(page.getByLabelText(label), { target: { value } });

describe('the form', () => {
  it('adds a tool with everything that was filled in', async () => {
    const actions = show();
    await press('Add tool');
    type(/^Name/, '  Sheet ');
    type(/^Link/, 'https://sheet.acme.example/');
    type(/^Owner/, 'Ben');
    fireEvent.click(page.getByRole('radio', { name: 'With OAuth' }));
    fireEvent.change(page.getByLabelText('Account'), { target: { value: 'company:acme' } });
    await press('Add to the list');
    expect(actions.add).toHaveBeenCalledWith(
      {
        name: 'Sheet',
        company: 'acme',
        auth: 'oauth',
        catalogue: null,
        url: 'https://sheet.acme.example/',
        owner: 'Ben',
        critical: false,
        notes: null,
      },
      null,
    );
    expect(page.getByText('Sheet is on the list.')).toBeTruthy();
  });

  it.each([
    [/^Name/, '', 'Give it a name.'],
    [/^Link/, 'javascript:alert(1)', 'Only addresses that start with https:// or http://.'],
    [/^Notes/, 'x'.repeat(2001), 'Too long.'],
  ])('ties what is wrong to its field', async (label, value, why) => {
    const actions = show();
    await press('Add tool');
    type(/^Name/, 'Sheet');
    type(label, value);
    await press('Add to the list');
    const box = page.getByLabelText(label);
    const described = box.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(why);
    expect(document.activeElement).toBe(box);
    expect(actions.add).not.toHaveBeenCalled();
  });

  it.each([/^Name/, /^Link/, /^Owner/, /^Kind of tool/, /^Notes/])('keeps no token in %s', async (label) => {
    show();
    await press('Add tool');
    type(label, `a ${TOKEN}`);
    expect(page.getByLabelText<HTMLInputElement>(label).value).toBe('a ');
    expect(document.body.innerHTML).not.toContain(TOKEN);
  });

  it('opens with what is known of a tool', async () => {
    const actions = show();
    await press('Edit n8n');
    expect(page.getByLabelText<HTMLInputElement>(/^Owner/).value).toBe('Ana');
    type(/^Owner/, '');
    await press('Save changes');
    expect(actions.change).toHaveBeenCalledWith(
      tools[0]?.id,
      expect.objectContaining({ owner: null, critical: true }),
      null,
    );
  });
});

describe('the list', () => {
  it('finds by every word and keeps no token in the search box', () => {
    show();
    type('Search tools', 'ANA n8');
    expect(page.getByText('1 tool matches')).toBeTruthy();
    type('Search tools', TOKEN);
    expect(page.getByLabelText<HTMLInputElement>('Search tools').value).toBe('');
    expect(page.getByText('2 tools')).toBeTruthy();
  });

  it('removes with an undo that takes the focus', async () => {
    const actions = show();
    await press('Remove Form');
    expect(actions.remove).toHaveBeenCalledWith(tools[1]?.id);
    expect(document.activeElement?.textContent).toBe('Undo');
    await press('Undo');
    expect(actions.restore).toHaveBeenCalledWith(tools[1]?.id);
  });

  it('says what it is for while it is empty', () => {
    show([]);
    expect(page.getByRole('heading', { name: 'What uses your token?' })).toBeTruthy();
  });
});

describe('import', () => {
  it.each([true, undefined] as const)(
    'says of a saved copy, and of no other file, what was left in it',
    async (fromCopy) => {
      const actions = show();
      const took = {
        batch: 'b1',
        added: 2,
        alreadyThere: 0,
        refused: [],
        cut: 0,
        ignored: [],
        ...(fromCopy && { fromCopy }),
      };
      actions.importFile.mockResolvedValueOnce(took as never);
      fireEvent.change(page.getByLabelText('Import tools'), {
        target: { files: [new File(['{}'], 'rekey-copy.json')] },
      });
      await page.findByRole('heading', { name: '2 added' });
      expect(page.queryAllByText(/history included, is for reading/)).toHaveLength(fromCopy ? 1 : 0);
    },
  );

  it('says what came of it, row by row, with one undo', async () => {
    const actions = show();
    actions.importFile.mockResolvedValueOnce({
      batch: 'b1',
      added: 2,
      alreadyThere: 1,
      refused: [{ row: 7, field: 'url', fault: 'not-web' }],
      cut: 1,
      ignored: ['colour'],
    } as never);
    const input = page.getByLabelText<HTMLInputElement>('Import tools');
    await settle(() => fireEvent.change(input, { target: { files: [new File(['{}'], 'a.json')] } }));
    const summary = page.getByText('2 added').closest('section');
    expect(summary?.textContent).toContain('1 already there');
    expect(summary?.textContent).toContain('row 7: url (Link): Only addresses that start with https:// or http://.');
    expect(summary?.textContent).toContain('1 secret was cut out');
    expect(summary?.textContent).toContain('colour');
    await press('Undo');
    expect(actions.undoImport).toHaveBeenCalledWith('b1');
    expect(page.queryByText('2 added')).toBeNull();
  });
});
