import { i18n } from '#i18n';
import { badgeText, closesAt, countDown } from '../../core/rotation/tally';
import { MINUTE } from '../../core/time';
import { browser } from '../browser';
import { now } from '../clock';
import { hasAccess } from '../page';
import { closeOverdue } from '../service/rotations';
import { openRotations } from '../store/log';
import { rowsOf } from '../store/read';
import { refreshCards } from './card';

const ALARM = 'due';
const BADGE_COLOUR = '#b42318';

/**
 * Makes badge, title, alarm and cards follow from what is stored. Run at every wake and after every commit; running it
 * twice changes nothing more.
 */
export async function project(): Promise<void> {
  await closeOverdue();
  const rotations = await openRotations();
  const questions = await rowsOf('questions');
  const down = countDown(rotations);
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeText({ text: badgeText(down, questions.length) });
  await browser.action.setTitle({ title: await title(down, questions.length) });
  await setAlarm(rotations.map(closesAt).filter((at) => at !== null));
  await refreshCards();
}

async function title(down: number, questions: number): Promise<string> {
  if (!(await hasAccess())) return i18n.t('badge.withheld');
  if (down > 0) return i18n.t('badge.down', down);
  return questions > 0 ? i18n.t('badge.question') : i18n.t('badge.quiet');
}

/** One alarm for the next thing that is due; none when nothing is. */
async function setAlarm(due: readonly number[]): Promise<void> {
  if (due.length === 0) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Math.max(Math.min(...due), now() + MINUTE) });
}
