import { i18n } from '#i18n';
import { badgeText, countDown, countUnsure } from '../../core/rotation/tally';
import { browser } from '../browser';
import { hasAccess } from '../page';
import { applyRetention } from '../service/retention';
import { closeOverdue } from '../service/rotations';
import { cannotStore } from '../store/failing';
import { openRotations } from '../store/log';
import { rowsOf } from '../store/read';
import { refreshCards } from './card';
import { downWords } from './down-words';
import { remind } from './remind';

const BADGE_COLOUR = '#b42318';
/** Milliseconds after which what the browser refused is tried once more: nothing else may happen for hours. */
const AGAIN = 1000;

/**
 * Makes badge, title, cards, reminders and alarm follow from what is stored. Run at every wake and after every commit; running
 * it twice changes nothing more. Where the database can't be read, the title says that, and the badge stays as it was.
 */
export async function project(): Promise<void> {
  // Nobody waits for the second try: the copy is to be taken soon.
  await show().catch(() => setTimeout(() => void show(), AGAIN));
}

async function show(): Promise<void> {
  const stored = await look().catch(() => null);
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  if (stored !== null) await browser.action.setBadgeText({ text: badgeText(stored.down, stored.questions) });
  await browser.action.setTitle({ title: await title(stored) });
  if (stored === null) return;
  await refreshCards();
  // Last, as it waits for the organisation's policy, which takes seconds after the browser's start. What can't be written
  // down is not shown, and still owed at the next look.
  const late = await remind().catch(() => 0);
  if (late > 0) await browser.action.setTitle({ title: await title(stored, late) });
  await applyRetention().catch(() => {});
}

interface Shown {
  down: number;
  /** Those among them that are to be checked first. */
  unsure: number;
  questions: number;
}

let running: Promise<Shown> | null = null;
let next: Promise<Shown> | null = null;

/** Reads what is stored. Whoever asks while that is going on shares the next reading: events come in bursts, and at the start. */
function look(): Promise<Shown> {
  if (running === null) {
    running = read().finally(() => {
      running = null;
    });
    return running;
  }
  next ??= running
    .catch(() => null)
    .then(() => {
      next = null;
      return look();
    });
  return next;
}

async function read(): Promise<Shown> {
  const open = await openRotations();
  // What is overdue waits where the disk is full; all else is told as it stands.
  const isChanged = await closeOverdue(open).catch(() => false);
  const rotations = isChanged ? await openRotations() : open;
  const questions = await rowsOf('questions');
  return { down: countDown(rotations), unsure: countUnsure(rotations), questions: questions.length };
}

async function title(stored: Shown | null, late = 0): Promise<string> {
  if (stored === null) return i18n.t('badge.cannotRead');
  if (await cannotStore()) return i18n.t('badge.cannotStore');
  if (!(await hasAccess())) return i18n.t('badge.withheld');
  if (stored.down > 0) {
    const what = downWords(stored.down, stored.unsure);
    return late > 0 ? i18n.t('badge.downLate', { what, late: String(late) }) : i18n.t('badge.down', { what });
  }
  return stored.questions > 0 ? i18n.t('badge.question') : i18n.t('badge.quiet');
}
