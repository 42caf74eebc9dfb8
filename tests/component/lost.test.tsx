import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../components/popup/popup';
import { Unavailable } from '../../components/ui/states';
import { NO_POLICY } from '../../utils/core/policy';
import { joined, type Recovery } from '../../utils/core/recovery';
import { screen } from '../../utils/core/screen/situation';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { HOUR } from '../../utils/core/time';
import { popupActions } from './actions';
import { NO_PAGE, NOW, snapshot } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const recovery: Recovery = {
  at: NOW,
  asOf: NOW - HOUR,
  whole: true,
  brought: { tools: 5, accounts: 1, rotations: 1, others: 3 },
  missing: { rotations: 0, looks: 0, others: 0, changes: 0 },
};

function show(of: Partial<Snapshot>, failing = false) {
  const actions = popupActions();
  const shown = snapshot(of);
  const rest = { page: NO_PAGE, guideOf: () => null, policy: NO_POLICY, now: NOW, actions, failing, signs: () => null };
  render(<Popup screen={screen(shown, NO_PAGE, [], NOW, '?')} snapshot={shown} {...rest} />);
  return actions;
}

const text = () => page.getByRole('main').textContent ?? '';

describe('data that was lost', () => {
  it('and came back: what, from when, and what did not', () => {
    const { recoveryTold } = show({
      recovery: { ...recovery, missing: { rotations: 2, looks: 1, others: 2, changes: 1 } },
    });
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe("Rekey's data was lost and has been brought back");
    expect(text()).toContain('5 tools, 1 account and 1 open rotation.');
    expect(text()).toContain('The last change before that may be missing');
    expect(text()).toContain('2 entries that had ended could not be brought back');
    expect(text()).toContain('2 rotations could not be brought back.');
    expect(text()).toContain('A new look finds it again.');
    expect(page.getByRole('button', { name: 'Save a copy' })).toBeTruthy();
    fireEvent.click(page.getByRole('button', { name: 'Go on' }));
    expect(recoveryTold).toHaveBeenCalledTimes(1);
  });

  it('and has no copy', () => {
    show({ recovery: { ...recovery, asOf: null } });
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe("Rekey's data was lost");
    expect(text()).toContain('No copy of it could be read.');
  });

  it('beside what lies aside', () => {
    const kept = { tools: 5, accounts: 1, rotations: 1 };
    show({ recovery: { ...recovery, whole: false }, setAside: { count: 1, kept } });
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('1 entry could not be read');
    expect(text()).toContain('Brought back from the copy of');
  });

  it('twice is told as one', () => {
    const twice = joined(recovery, {
      ...recovery,
      whole: false,
      missing: { rotations: 0, looks: 0, others: 0, changes: 3 },
    });
    expect(twice).toMatchObject({ whole: true, brought: { tools: 10 }, missing: { changes: 3 } });
  });
});

it('what can’t be written down is said on top of whatever else there is', () => {
  show({}, true);
  expect(text()).toMatch(/^Rekey could not write down what it saw/);
  expect(page.getByRole('heading', { level: 1 })).toBeTruthy();
});

it('what can’t be read at all leaves a copy to save, and says where there is none', async () => {
  const save = vi.fn(() => Promise.reject(new Error('there is no copy')));
  render(<Unavailable onRetry={vi.fn()} onSaveCopy={save} />);
  await settle(() => fireEvent.click(page.getByRole('button', { name: 'Save a copy of your list' })));
  expect(save).toHaveBeenCalledTimes(1);
  expect(page.getByText('There is no copy that can be read right now.')).toBeTruthy();
});
