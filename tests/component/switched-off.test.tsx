import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/popup';
import { NO_POLICY, type Policy } from '../../utils/core/policy';
import { screen } from '../../utils/core/screen/situation';
import type { PageStatus, Snapshot } from '../../utils/core/screen/snapshot';
import { popupActions } from './actions';
import { account, NO_PAGE, NOW, rotation, snapshot, task, tool } from './fixtures';

afterEach(cleanup);

const acme = account('acme');

function show(of: Snapshot, at: PageStatus, policy: Policy) {
  const actions = popupActions();
  const rest = { guideOf: () => null, policy, now: NOW, actions };
  render(<Popup screen={screen(of, at, null, NOW, '?')} snapshot={of} page={at} {...rest} />);
  return actions;
}

describe('what the organisation has switched off', () => {
  const unreadable = snapshot({ setAside: { count: 3, kept: { tools: 2, accounts: 1, rotations: 0 } } });
  const shop = tool('Shop', { url: 'https://shop.acme.example/admin/keys' });
  const atShop = { ...NO_PAGE, url: 'https://shop.acme.example/admin/other' };
  const withShop = snapshot({ accounts: [acme], tools: [shop], rotations: [rotation(acme, [task(shop, 'broken')])] });

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

  it.each([
    ["on a tool's page", withShop, atShop, false, true],
    ['on any other page', withShop, { ...NO_PAGE, url: 'https://www.acme.example/' }, false, false],
    ['while page checks are on', withShop, atShop, true, false],
    ['while nothing is open', snapshot({ tools: [shop] }), atShop, false, false],
  ])('looks at no page, and says so %s', (_where, of, at, pageChecks, told) => {
    show(of, at, { ...NO_POLICY, pageChecks });
    expect(page.queryByText(/has switched off that Rekey looks at/) !== null).toBe(told);
  });
});
