import type { Account } from '../account';
import { DAY } from '../time';
import type { Schedule } from './settings';

/** When the token of an account gets older than the schedule has it, in milliseconds since 1970; null where it never does. */
export function replaceAt({ token }: Pick<Account, 'token'>, schedule: Schedule): number | null {
  return token === null || schedule === 'off' ? null : token.since + Number(schedule) * DAY;
}

/** Whether the token of an account is older than the schedule has it. */
export function isOld(account: Pick<Account, 'token'>, schedule: Schedule, now: number): boolean {
  const at = replaceAt(account, schedule);
  return at !== null && at <= now;
}
