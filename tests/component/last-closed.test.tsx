import { cleanup, fireEvent, screen as page } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { DAY, MINUTE } from '../../utils/core/time';
import { account, NOW, newId, rotation, snapshot, task, tool } from './fixtures';
import { showPopup } from './popup';

afterEach(cleanup);

const acme = account('acme', 'Ana');
const last = newId();

const show = (of: Snapshot, at: number) => showPopup(of, { lastClosed: { id: last, closed: { how: 'by-user', at } } });

it('tells for a day what was closed, with the way to its report', () => {
  const actions = show(snapshot({ accounts: [acme] }), NOW - 4 * MINUTE);
  expect(page.getByText(/^Closed 16:28\./)).toBeTruthy();
  fireEvent.click(page.getByRole('button', { name: 'See the report' }));
  expect(actions.openDashboard).toHaveBeenCalledWith(`#/history/${last}/report`);
});

it('tells it no more after that, nor while another one is open', () => {
  show(snapshot({ accounts: [acme] }), NOW - DAY - MINUTE);
  expect(page.queryByText(/^Closed/)).toBeNull();
  cleanup();
  show(snapshot({ accounts: [acme], rotations: [rotation(acme, [task(tool('n8n'), 'broken')])] }), NOW - MINUTE);
  expect(page.queryByText(/^Closed/)).toBeNull();
});
