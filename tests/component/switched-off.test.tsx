import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/popup';
import { NO_POLICY, type Policy } from '../../utils/core/policy';
import { screen } from '../../utils/core/screen/situation';
import type { PageStatus, Snapshot } from '../../utils/core/screen/snapshot';
import { popupActions } from './actions';
import { NO_PAGE, NOW, snapshot } from './fixtures';

afterEach(cleanup);

function show(of: Snapshot, at: PageStatus, policy: Policy) {
  const actions = popupActions();
  const rest = { guideOf: () => null, policy, now: NOW, actions, signs: () => null };
  render(<Popup screen={screen(of, at, [], NOW, '?')} snapshot={of} page={at} {...rest} />);
  return actions;
}

describe('what the organisation has switched off', () => {
  const unreadable = snapshot({ setAside: { count: 3, kept: { tools: 2, accounts: 1, rotations: 0 } } });

  it('saves no copy, and says why', () => {
    const actions = show(unreadable, NO_PAGE, { ...NO_POLICY, exports: false });
    const copy = page.getByRole<HTMLButtonElement>('button', { name: 'Save a copy' });
    expect(copy.disabled).toBe(true);
    expect(page.getByText('Your organisation has switched exports off.')).toBeTruthy();
    fireEvent.click(copy);
    expect(actions.saveCopy).not.toHaveBeenCalled();
    fireEvent.click(page.getByRole('button', { name: 'Decide in Settings' }));
    expect(actions.openDashboard).toHaveBeenCalledWith('#/settings');
  });
});
