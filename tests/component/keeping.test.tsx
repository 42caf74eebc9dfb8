import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Keeping } from '../../components/settings/keeping';
import { settle } from './settle';

afterEach(cleanup);

const select = () => page.getByRole<HTMLSelectElement>('combobox', { name: 'Keep closed rotations' });
const choose = (value: string) => settle(() => fireEvent.change(select(), { target: { value } }));

it('says when a choice could not be written down, shows what holds, and tries again', async () => {
  const onDays = vi.fn(async (_days: number | null): Promise<void> => {
    throw new Error('the disk is full');
  });
  const { rerender } = render(<Keeping days={null} decided={null} onDays={onDays} />);
  expect(page.getByRole('alert').textContent).toBe('');
  await choose('90');
  expect(page.getByRole('alert').textContent).toContain('That did not work');
  expect(select().value).toBe('');
  onDays.mockResolvedValue();
  await settle(() => fireEvent.click(page.getByRole('button', { name: 'Try again' })));
  expect(onDays.mock.calls).toEqual([[90], [90]]);
  expect(page.getByRole('alert').textContent).toBe('');
  await settle(() => rerender(<Keeping days={90} decided={null} onDays={onDays} />));
  expect(select().value).toBe('90');
});

it('writes what was chosen last while an earlier choice was being written', async () => {
  let end = () => {};
  const onDays = vi.fn((_days: number | null) => new Promise<void>((resolve) => (end = resolve)));
  const { rerender } = render(<Keeping days={null} decided={null} onDays={onDays} />);
  await choose('90');
  await choose('365');
  expect(onDays.mock.calls).toEqual([[90]]);
  await settle(() => end());
  await settle(() => rerender(<Keeping days={90} decided={null} onDays={onDays} />));
  expect(select().value).toBe('365');
  await settle(() => end());
  expect(onDays.mock.calls).toEqual([[90], [365]]);
});

it('shows what holds when the last of two choices could not be written', async () => {
  let end = () => {};
  const onDays = vi.fn((_days: number | null) => new Promise<void>((resolve) => (end = resolve)));
  const { rerender } = render(<Keeping days={null} decided={null} onDays={onDays} />);
  await choose('90');
  await choose('365');
  onDays.mockRejectedValueOnce(new Error('refused'));
  await settle(() => end());
  await settle(() => rerender(<Keeping days={90} decided={null} onDays={onDays} />));
  expect(select().value).toBe('90');
});

it('offers nothing to choose where the organisation has decided', () => {
  render(<Keeping days={30} decided={365} onDays={vi.fn()} />);
  expect(page.queryByRole('combobox')).toBeNull();
  expect(page.getByText(/365 days/)).toBeTruthy();
});
