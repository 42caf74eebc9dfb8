import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { AddLine } from '../../components/fields/add-line';
import { MoreCompanies } from '../../components/people/errand/more-companies';
import { settle } from './settle';

afterEach(cleanup);

const press = (name: string) => settle(() => fireEvent.click(page.getByRole('button', { name })));

it('keeps the line that was typed since the last one failed', async () => {
  const onAdd = vi.fn(async (_text: string) => {});
  onAdd.mockRejectedValueOnce(new Error('refused'));
  render(<AddLine label="Tool" name="tool" submit="Add" judge={() => null} onAdd={onAdd} />);
  const box = page.getByLabelText<HTMLInputElement>('Tool');
  const type = (value: string) => settle(() => fireEvent.input(box, { target: { value } }));
  await type('n8n');
  await press('Add');
  await type('Zap');
  await press('Try again');
  expect(onAdd.mock.calls).toEqual([['n8n'], ['n8n']]);
  expect(box.value).toBe('Zap');
  await press('Add');
  expect(box.value).toBe('');
});

it('keeps the company that was ticked since the last ones failed', async () => {
  const onAdd = vi.fn(async (_domains: readonly string[]) => {});
  onAdd.mockRejectedValueOnce(new Error('refused'));
  const companies = ['acme', 'globex'].map((domain) => ({ domain, known: null, accounts: [] }));
  render(<MoreCompanies companies={companies} onAdd={onAdd} />);
  const box = (name: string) => page.getByLabelText<HTMLInputElement>(name);
  const submit = () =>
    settle(() => fireEvent.click(document.querySelector('.actions button:last-of-type') as HTMLElement));
  await settle(() => fireEvent.click(box('acme')));
  await submit();
  await settle(() => fireEvent.click(box('globex')));
  await press('Try again');
  expect(onAdd.mock.calls).toEqual([[['acme']], [['acme']]]);
  expect([box('acme').checked, box('globex').checked]).toEqual([false, true]);
});
