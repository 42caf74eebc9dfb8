import { i18n } from '#i18n';
import { type Account, accountName } from '../utils/core/account';
import type { Auth, Origin } from '../utils/core/inventory/tool';
import type { Point, Reason, Who } from '../utils/core/rotation/event';
import type { TaskState } from '../utils/core/rotation/task';
import type { RotationView, TaskView } from '../utils/core/screen/task';
import { listOf, when } from './format';

const STATES: Record<TaskState, () => string> = {
  broken: () => i18n.t('state.broken'),
  unsure: () => i18n.t('state.unsure'),
  updated: () => i18n.t('state.updated'),
  verified: () => i18n.t('state.verified'),
  skipped: () => i18n.t('state.skipped'),
  unaffected: () => i18n.t('state.unaffected'),
};

/** State of a task in the words of the screen (design, "Words"). */
export function stateWords({ state, skipped }: Pick<TaskView, 'state' | 'skipped'>): string {
  return state === 'skipped' && skipped !== null ? i18n.t('state.skippedFor', { reason: skipped }) : STATES[state]();
}

type Evidence = NonNullable<TaskView['evidence']>;

const BY_ME: Record<Evidence['grade'], (at: string) => string> = {
  said: (at) => i18n.t('evidence.saidByMe', [at]),
  seen: (at) => i18n.t('evidence.seenByMe', [at]),
  tested: (at) => i18n.t('evidence.testedByMe', [at]),
  alive: (at) => i18n.t('evidence.aliveByMe', [at]),
};

const BY_OTHERS: Record<Evidence['grade'], (who: string, at: string) => string> = {
  said: (who, at) => i18n.t('evidence.said', { who, when: at }),
  seen: (who, at) => i18n.t('evidence.seen', { who, when: at }),
  tested: (who, at) => i18n.t('evidence.tested', { who, when: at }),
  alive: (who, at) => i18n.t('evidence.alive', { who, when: at }),
};

/** Who did something, in words; `person` names somebody by an id. */
export function whoWords(who: Who, person: (id: string) => string): string {
  if (who === 'me') return i18n.t('history.me');
  return who === 'rekey' ? i18n.t('history.rekey') : person(who);
}

/** Why a state is believed, with who and when: "You tested it 14:32", "Rekey saw it write 14:40". */
export function evidenceWords({ grade, who, at, wroteAt = at, tied }: Evidence, now: number): string {
  // Of a sign of life, the time of the change counts, not that at which it was found.
  if (who === 'me') return BY_ME[grade](when(wroteAt, now));
  const by = who === 'rekey' ? i18n.t('evidence.rekey') : who.name;
  if (tied) return i18n.t('evidence.aliveTied', { who: by, when: when(wroteAt, now) });
  return BY_OTHERS[grade](by, when(wroteAt, now));
}

const REASON_WORDS: Record<Reason, () => string> = {
  scheduled: () => i18n.t('reason.scheduled'),
  leaked: () => i18n.t('reason.leaked'),
  left: () => i18n.t('reason.left'),
  other: () => i18n.t('reason.other'),
};

/** Why a token was replaced, in words. */
export function reasonWords(reason: Reason): string {
  return REASON_WORDS[reason]();
}

const POINT_WORDS: Record<Point, () => string> = {
  webhooks: () => i18n.t('stillOpen.webhooks.name'),
  'oauth-apps': () => i18n.t('stillOpen.oauthApps.name'),
  users: () => i18n.t('stillOpen.users.name'),
  permissions: () => i18n.t('stillOpen.permissions.name'),
};

/** What a new token leaves open, in words. */
export function pointWords(point: Point): string {
  return POINT_WORDS[point]();
}

const AUTH_WORDS: Record<Auth, () => string> = {
  token: () => i18n.t('tools.auth.token'),
  oauth: () => i18n.t('tools.auth.oauth'),
  unknown: () => i18n.t('tools.auth.unknown'),
};

/** How a tool signs in, in words. */
export function authWords(auth: Auth): string {
  return AUTH_WORDS[auth]();
}

const ORIGIN_WORDS: Record<Origin, () => string> = {
  import: () => i18n.t('tools.origin.import'),
  policy: () => i18n.t('tools.origin.policy'),
};

/** Where a tool that the user did not write came from, in words. */
export function originWords(origin: Origin): string {
  return ORIGIN_WORDS[origin]();
}

type Check = NonNullable<RotationView['check']>;

const OLD_WORDS: Record<Check['old'], () => string> = {
  refused: () => i18n.t('check.old.refused'),
  valid: () => i18n.t('check.old.valid'),
  limited: () => i18n.t('check.old.limited'),
  unknown: () => i18n.t('check.old.unknown'),
  missed: () => i18n.t('check.old.missed'),
};

const FRESH_WORDS: Record<Check['fresh'], () => string> = {
  valid: () => i18n.t('check.fresh.valid'),
  refused: () => i18n.t('check.fresh.refused'),
  limited: () => i18n.t('check.fresh.unknown'),
  unknown: () => i18n.t('check.fresh.unknown'),
};

/** What Pipedrive said of the old and the new token, a sentence each; and whose the new one is where that matters. */
export function checkWords({ old, fresh, owner }: Pick<Check, 'old' | 'fresh' | 'owner'>): string[] {
  return [OLD_WORDS[old](), FRESH_WORDS[fresh](), ...(owner === 'other' ? [i18n.t('check.other')] : [])];
}

/** What a new token does not cut off, and whether the old one is known to be cut off; a null check claims nothing. */
export function stillOpenWords(check: Pick<Check, 'old' | 'fresh'> | null): string {
  if (check?.old === 'refused' && check.fresh === 'valid') return i18n.t('stillOpen.oldTokenRefused');
  return check?.old === 'valid' ? i18n.t('stillOpen.oldTokenLives') : i18n.t('stillOpen.oldToken');
}

/** Whether the old token that is on a tool's page still works; a null check claims nothing. */
export function oldTokenWords(check: Pick<Check, 'old'> | null): string {
  if (check?.old === 'refused') return i18n.t('popup.taskPage.oldRefused');
  return check?.old === 'valid' ? i18n.t('popup.taskPage.oldLives') : i18n.t('popup.taskPage.oldUnasked');
}

/** Whether what Pipedrive said needs a person: the old token lives, the new one does not, or it is somebody else's. */
export function isAlarming({ old, fresh, owner }: Pick<Check, 'old' | 'fresh' | 'owner'>): boolean {
  return old === 'valid' || fresh === 'refused' || owner === 'other';
}

/** Name of an account on the screen: "acme, Ana". */
export function accountWords(account: Pick<Account, 'company' | 'user'>): string {
  return accountName(account, i18n.t('common.unnamedCompany'));
}

/** Host of a web address that may be opened, else null. Addresses of any other kind are never made into links. */
export function webHost(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? host : null;
}

/** What is known where every tool is back, and of which accounts no tool is listed: something of theirs may have stopped. */
export function allBackHint(rotations: readonly RotationView[]): string {
  const silent = rotations.filter(({ tasks }) => tasks.length === 0).map(accountWords);
  const hint = i18n.t('popup.allBack.hint');
  return silent.length === 0 ? hint : `${hint} ${i18n.t('popup.allBack.silent', { accounts: listOf(silent) })}`;
}
