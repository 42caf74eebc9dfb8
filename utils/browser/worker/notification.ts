import { withdraw } from '../notify';
import { openDashboard } from '../page';

/** The notification was pressed: what it speaks of is on the dashboard. */
export async function openFromNotification(id: string): Promise<void> {
  await Promise.all([openDashboard('#/now'), withdraw(id)]);
}
