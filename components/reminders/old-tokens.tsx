import { CalendarClock } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import { isOld } from '../../utils/core/reminding/age';
import type { Schedule } from '../../utils/core/reminding/settings';
import { age } from '../format';
import { Notice } from '../ui/notice';
import { accountWords } from '../words';

/** A line for each token that is older than its user wants to have it. */
export function OldTokens({
  accounts,
  schedule,
  now,
}: {
  accounts: readonly Account[];
  schedule: Schedule;
  now: number;
}) {
  const old = accounts.filter((account) => isOld(account, schedule, now));
  return old.map((account) => (
    <Notice key={account.id} sign={CalendarClock}>
      {i18n.t('reminders.old', {
        account: accountWords(account),
        age: age(account.token?.since ?? now, now),
        days: schedule,
      })}
    </Notice>
  ));
}
