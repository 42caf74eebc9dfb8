import { i18n } from '#i18n';
import { accountName } from '../../core/account';
import type { Moment, Step } from '../../core/reminding/moments';
import { countDown, countUnsure } from '../../core/rotation/tally';
import { DAY } from '../../core/time';
import { downWords } from './down-words';
import type { Remembered } from './remind';

/** Names that fit into a line of a notification. */
const MOST_NAMES = 3;

const STEPS: readonly Step[] = ['very-late', 'late', 'put-off'];

const STEP_WORDS: Record<Step, (tools: string) => string> = {
  'very-late': (tools) => i18n.t('reminder.veryLate', { tools }),
  late: (tools) => i18n.t('reminder.late', { tools }),
  'put-off': (tools) => i18n.t('reminder.putOff', { tools }),
};

/** Title and text of the one notification that holds all reminders which are due. */
export function reminderWords(
  moments: readonly Moment[],
  stored: Remembered,
  now: number,
): { title: string; message: string } {
  const opened = moments.flatMap(({ about }) => (about.kind === 'opened' ? [about.rotation] : []));
  const aged = moments.flatMap(({ about }) => (about.kind === 'age' ? [about.account] : []));
  const steps = latestSteps(moments);
  const leaked = moments.some(({ urgent, about }) => urgent && about.kind === 'task');
  const message = [
    ...opened.map((rotation) => openedWords(rotation, stored)),
    ...STEPS.flatMap((step) => {
      const tools = [...steps.values()].filter((one) => one.step === step).map(({ tool }) => tool);
      return tools.length === 0 ? [] : [STEP_WORDS[step](namesOf(tools, stored))];
    }),
    ...aged.map((account) => ageWords(account, stored, now)),
  ].join('\n');
  if (opened.length > 0) return { title: i18n.t('reminder.openedTitle'), message };
  if (steps.size === 0) return { title: i18n.t('reminder.ageTitle'), message };
  const title = leaked ? i18n.t('reminder.leakedTitle', steps.size) : i18n.t('reminder.title', steps.size);
  return { title, message };
}

/** Of the steps of each task that come together, the one that counts. */
function latestSteps(moments: readonly Moment[]): Map<string, { tool: string; step: Step }> {
  const latest = new Map<string, { tool: string; step: Step }>();
  for (const { about } of moments) {
    if (about.kind !== 'task') continue;
    const before = latest.get(about.task);
    if (before === undefined || STEPS.indexOf(about.step) < STEPS.indexOf(before.step)) latest.set(about.task, about);
  }
  return latest;
}

function namesOf(ids: readonly string[], { tools }: Remembered): string {
  const found = ids.map((id) => tools.find((tool) => tool.id === id) ?? null);
  const names = found
    .sort((a, b) => Number(b?.critical ?? false) - Number(a?.critical ?? false))
    .map((tool) => tool?.name ?? i18n.t('common.nameless'));
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? i18n.t('reminder.more', more, { names: shown }) : shown;
}

function openedWords(id: string, { rotations, accounts }: Remembered): string {
  const rotation = rotations.find((one) => one.id === id);
  const opened = rotation === undefined ? [] : [rotation];
  const down = countDown(opened);
  const what = down === 0 ? i18n.t('reminder.noTools') : downWords(down, countUnsure(opened));
  return i18n.t('reminder.opened', { account: nameOf(rotation?.account, accounts), what });
}

function ageWords(id: string, { accounts }: Remembered, now: number): string {
  const since = accounts.find((account) => account.id === id)?.token?.since ?? now;
  const days = Math.floor((now - since) / DAY);
  return i18n.t('reminder.age', { account: nameOf(id, accounts), age: i18n.t('format.days', days, [days]) });
}

function nameOf(id: string | undefined, accounts: Remembered['accounts']): string {
  const account = accounts.find((one) => one.id === id) ?? { company: null, user: null };
  return accountName(account, i18n.t('common.unnamedCompany'));
}
