import { browser } from './browser';

type Notifications = typeof browser.notifications;

/** Whether the browser lets Rekey show notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Shows a notification, in place of one with the same id. Out: whether it was shown; it may have been forbidden meanwhile. */
export async function notify(id: string, title: string, message: string): Promise<boolean> {
  const iconUrl = browser.runtime.getURL('icons/128.png');
  const shown = available()?.create(id, { type: 'basic', iconUrl, title, message });
  return shown === undefined
    ? false
    : shown.then(
        () => true,
        () => false,
      );
}

/** Takes a notification away. */
export async function withdraw(id: string): Promise<void> {
  await available()?.clear(id);
}

/**
 * Calls `listener` with the id of each notification that is pressed. Without the permission there is nothing to listen to:
 * to be called again once it is given, which with the same listener changes nothing more.
 */
export function onNotification(listener: (id: string) => unknown): void {
  available()?.onClicked.addListener(listener);
}

/** The browser has no such API while the permission is missing. */
function available(): Notifications | undefined {
  return (browser as { notifications?: Notifications }).notifications;
}
