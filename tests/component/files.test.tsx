import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Organisation } from '../../components/settings/organisation';
import type { ImportResult } from '../../components/tools/actions';
import { ToolsPage } from '../../components/tools/tools-page';
import { toolActions } from './actions';
import { tool } from './fixtures';
import { knowledge } from './knowledge';
import { settle } from './settle';

afterEach(cleanup);

const RESULT: ImportResult = { batch: 'b', added: 1, alreadyThere: 0, refused: [], cut: 0, ignored: [] };

/** The page with imports that end when the test says so. */
function show(exportsOff = false) {
  const actions = toolActions();
  const pending: {
    end: (result: ImportResult) => void;
    fail: (why: Error) => void;
    signal: AbortSignal;
    progress: (done: number) => void;
  }[] = [];
  const importFile = vi.fn(
    (_file: File, { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void }) =>
      new Promise<ImportResult>((end, fail) => {
        pending.push({ end, fail, signal, progress: onProgress });
        signal.addEventListener('abort', () => fail(new Error('aborted')));
      }),
  );
  const tools = [tool('Mine'), tool('Theirs', { origin: 'import' }), tool('Hub', { origin: 'policy' })];
  render(
    <ToolsPage
      tools={tools}
      people={[]}
      accounts={[]}
      catalogue={knowledge}
      exportsOff={exportsOff}
      actions={{ ...actions, importFile }}
    />,
  );
  return { actions, importFile, pending };
}

const choose = (...names: string[]) =>
  settle(() =>
    fireEvent.change(page.getByLabelText('Import tools'), {
      target: { files: names.map((name) => new File(['x'], name)) },
    }),
  );

it('names each row that was refused, however many', async () => {
  const { pending } = show();
  await choose('one.json');
  const refused = Array.from({ length: 600 }, (_, no) => ({ row: no + 1, field: 'name', fault: 'missing' }) as const);
  await settle(() => pending[0]?.end({ ...RESULT, added: 2500, refused }));
  expect(page.getByRole('heading', { name: '2500 added' })).toBeTruthy();
  expect(page.getByText('row 1: name: Give it a name.', { exact: false })).toBeTruthy();
  const rows = () => document.querySelectorAll('.summary__rows li');
  await vi.waitFor(() => expect(rows()).toHaveLength(600), { timeout: 4000 });
  expect(document.querySelector('.summary__rows')?.lastElementChild?.textContent).toContain('row 600: ');
});

it('takes files one after the other, and says how far it is and how many wait', async () => {
  const { importFile, pending } = show();
  await choose('one.json');
  await choose('two.csv');
  expect(importFile).toHaveBeenCalledOnce();
  expect(page.getByText(/1 more file waits/)).toBeTruthy();
  await settle(() => pending[0]?.progress(0.42));
  expect(page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42');
  await settle(() => pending[0]?.end(RESULT));
  expect(importFile).toHaveBeenCalledTimes(2);
  await settle(() => pending[1]?.end({ ...RESULT, added: 2 }));
  expect(page.getByText('one.json: 1 added')).toBeTruthy();
  expect(page.getByText('two.csv: 2 added')).toBeTruthy();
  expect(page.queryByRole('progressbar')).toBeNull();
});

it('stops at "Cancel", those that wait included', async () => {
  const { importFile, pending } = show();
  await choose('one.json', 'two.csv');
  await settle(() => fireEvent.click(page.getByRole('button', { name: 'Cancel' })));
  expect(pending[0]?.signal.aborted).toBe(true);
  expect(importFile).toHaveBeenCalledOnce();
  expect(page.getByText('The import was stopped. Nothing of it was kept.')).toBeTruthy();
  expect(page.queryByRole('progressbar')).toBeNull();
});

it('says when an import failed, and tries it again', async () => {
  const { importFile, pending } = show();
  await choose('one.json');
  await settle(() => pending[0]?.fail(new Error('disk')));
  await settle(() => fireEvent.click(page.getByRole('button', { name: 'Try again' })));
  expect(importFile).toHaveBeenCalledTimes(2);
  await settle(() => pending[1]?.end(RESULT));
  expect(page.getByText('1 added')).toBeTruthy();
});

it('shows no token that a file has for its name', async () => {
  show();
  const token = '0123456789'.repeat(4);
  await choose(`${token}.json`);
  expect(document.body.innerHTML).not.toContain(token);
});

it('says where foreign tools came from, and lets nobody change those of the organisation', () => {
  show();
  expect(page.getByText('From a file').closest('li')?.dataset.tool).toBe('Theirs');
  expect(page.getByText('Set by your organisation').closest('li')?.dataset.tool).toBe('Hub');
  expect(page.queryByRole('button', { name: 'Remove Theirs' })).toBeTruthy();
  expect(page.queryByRole('button', { name: 'Remove Hub' })).toBeNull();
  expect(page.queryByRole('button', { name: 'Edit Hub' })).toBeNull();
});

it('exports both ways, and neither where the organisation has switched it off', async () => {
  const { actions } = show();
  await settle(() => fireEvent.click(page.getByRole('button', { name: 'Export as CSV' })));
  await settle(() => fireEvent.click(page.getByRole('button', { name: 'Export tools' })));
  expect(actions.exportAll.mock.calls).toEqual([['csv'], ['json']]);
  cleanup();
  show(true);
  for (const name of ['Export tools', 'Export as CSV'])
    expect(page.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
  expect(page.getByText('Your organisation has switched exports off.')).toBeTruthy();
});

it('tells nothing of an organisation that decided nothing', () => {
  const { container } = render(
    <Organisation decided={{ policy: { tools: [], catalogue: [] }, refused: [], cut: 0 }} />,
  );
  expect(container.innerHTML).toBe('');
});
