import type { Sender } from '../../core/messages';
import { browser } from '../browser';
import { wakeOpenTabs } from '../inject';
import { applyPolicy } from '../service/policy';
import { isChoiceKey } from '../store/choices';
import { onPolicyChange } from '../store/policy';
import { forgetTab, isFirstStart, renameTab } from '../store/session';
import { tidy } from '../store/tidy';
import { REVISION } from '../store/write';
import { spreadLiveCheck } from './check';
import { project } from './project';
import { receive } from './receive';

/**
 * Registers every listener, synchronously, so that none misses the event that woke the worker; then brings what is
 * shown in line with what is stored.
 */
export function listen(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => receive(message, sender));
  browser.storage.local.onChanged.addListener((changes) => {
    if (REVISION in changes) void project();
    if (Object.keys(changes).some(isChoiceKey)) void spreadLiveCheck();
  });
  browser.alarms.onAlarm.addListener(() => void project());
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
  browser.tabs.onReplaced.addListener((added, removed) => void renameTab(removed, added));
  browser.permissions.onAdded.addListener(() => void Promise.all([wakeOpenTabs(), project()]));
  browser.permissions.onRemoved.addListener(() => void project());
  browser.runtime.onStartup.addListener(() => void project());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // A tab of its own: whoever has the dashboard open already is in the middle of something.
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('dashboard.html#/welcome') });
  });
  onPolicyChange(() => void Promise.all([applyPolicy(), spreadLiveCheck()]));
  // No event tells that Rekey was switched on again after it had been off.
  void isFirstStart().then(async (isFirst) => {
    if (isFirst) await Promise.all([wakeOpenTabs(), applyPolicy().then(spreadLiveCheck)]);
  });
  void project().finally(tidy);
}
