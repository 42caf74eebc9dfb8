import { render } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { Popup } from '../../components/popup/popup';
import { NO_POLICY } from '../../utils/core/policy';
import type { PageCheck } from '../../utils/core/screen/page-check';
import { screen } from '../../utils/core/screen/situation';
import type { PageStatus, Snapshot } from '../../utils/core/screen/snapshot';
import { popupActions } from './actions';
import { NO_PAGE, NOW } from './fixtures';

/** What may be around the popup, besides what is stored. */
interface Around {
  at?: PageStatus;
  checks?: readonly PageCheck[];
  lastClosed?: ComponentProps<typeof Popup>['lastClosed'];
}

/** Draws the popup. In: what is stored, and what is around it. Out: the actions that its buttons call. */
export function showPopup(of: Snapshot, { at = NO_PAGE, checks = [], lastClosed = null }: Around = {}) {
  const actions = popupActions();
  render(
    <Popup
      screen={screen(of, at, checks, NOW, '?')}
      snapshot={of}
      page={at}
      lastClosed={lastClosed}
      guideOf={() => null}
      policy={NO_POLICY}
      now={NOW}
      actions={actions}
      signs={() => null}
    />,
  );
  return actions;
}
