import type { Sender } from '../../core/messages';
import { browser } from '../browser';
import { onNotification } from '../notify';
import { applyPolicy } from '../service/policy';
import { isChoiceKey } from '../store/choices';
import { closeToContentScripts } from '../store/closed';
import { copySoon } from '../store/copy';
import { isFailingKey } from '../store/failing';
import { REVISION } from '../store/meta';
import { noteUncaught } from '../store/mishaps';
import { onPolicyChange } from '../store/policy';
import { isRetentionKey } from '../store/retention';
import { forgetClosedTabs, isFirstStart, renameTab } from '../store/session';
import { tidy } from '../store/tidy';
import { isTimeKey } from '../store/time';
import { spreadLiveCheck } from './check';
import { openFromNotification } from './notification';
import { project } from './project';
import { receive } from './receive';
import { wakeOpenTabs } from './wake';

/**
 * Registers every listener, synchronously, so that none misses the event that woke the worker; then brings what is
 * shown in line with what is stored.
 */
export function listen(): void {
  noteUncaught('worker');
  void closeToContentScripts();
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => receive(message, sender));
  // The one that lives in memory tells of a commit where the disk is full, and of what could not be committed.
  browser.storage.session.onChanged.addListener((changes) => {
    // In no journal, as it was refused there: the copy is tried at once.
    if (REVISION in changes) void project().finally(copySoon);
    else if (Object.keys(changes).some(isFailingKey)) void project();
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if (REVISION in changes) void project().finally(copySoon);
    if (Object.keys(changes).some((key) => isTimeKey(key) || isRetentionKey(key))) void project();
    if (Object.keys(changes).some(isChoiceKey)) void spreadLiveCheck();
  });
  browser.alarms.onAlarm.addListener(() => void project());
  browser.tabs.onReplaced.addListener((added, removed) => void renameTab(removed, added));
  onNotification(openFromNotification);
  browser.permissions.onAdded.addListener(() => {
    onNotification(openFromNotification);
    void Promise.all([wakeOpenTabs(), project(), spreadLiveCheck()]);
  });
  browser.permissions.onRemoved.addListener(() => void Promise.all([project(), spreadLiveCheck()]));
  browser.runtime.onStartup.addListener(() => void project());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // A tab of its own: whoever has the dashboard open already is in the middle of something.
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('dashboard.html#/welcome') });
  });
  onPolicyChange(() => void Promise.all([applyPolicy(), spreadLiveCheck(), project()]));
  void start().finally(project).finally(tidy).finally(copySoon).finally(forgetClosedTabs);
}

/** What the first start asks for; no event tells that Rekey was switched on again after it had been off. */
async function start(): Promise<void> {
  if (!(await isFirstStart())) return;
  // Before the database is read, as a token may change at any moment.
  await wakeOpenTabs();
  void applyPolicy().then(spreadLiveCheck);
}
