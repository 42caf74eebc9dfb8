import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CompanyItem } from '../../components/people/company-item';
import type { Tool } from '../../utils/core/inventory/tool';
import { account, NOW, newId, tool } from './fixtures';

afterEach(cleanup);

const ana = account('acme', 'Ana Lind', { token: null });

function show(tools: readonly Tool[]) {
  const actions = { nameUser: vi.fn(), nameCompany: vi.fn(), describeCompany: vi.fn() } as never;
  const company = { domain: 'acme', known: null, accounts: [ana] };
  render(
    <CompanyItem company={company} people={[]} rotations={[]} now={NOW} onRemove={vi.fn()} {...{ tools, actions }} />,
  );
}

describe('a company', () => {
  it.each([
    ['1 tool on the list', [tool('Zap')]],
    ['1 tool on the list', [tool('Zap', { company: 'acme', account: ana.id })]],
    ['2 tools on the list', [tool('Zap'), tool('Form', { company: 'acme' }), tool('Sync', { company: 'globex' })]],
    ['no tool on the list', [tool('Sync', { company: 'globex' }), tool('Bot', { account: newId() })]],
  ] as const)('says "%s": its own, and those that count for every account', (words, tools) => {
    show(tools);
    expect(screen.getByText((text) => text.endsWith(words))).toBeTruthy();
  });

  it('can be taken off the list while no tool is its own', () => {
    show([tool('Zap')]);
    expect(screen.getByRole('button', { name: 'Take acme off the list' })).toBeTruthy();
    cleanup();
    show([tool('Zap', { company: 'acme' })]);
    expect(screen.queryByRole('button', { name: 'Take acme off the list' })).toBeNull();
  });
});
