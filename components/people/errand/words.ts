import { i18n } from '#i18n';
import type { Sort, StepKind } from '../../../utils/core/access/event';
import type { StepState } from '../../../utils/core/access/standing';
import type { ErrandView, ReplacedBy, StepView } from '../../../utils/core/access/view';
import type { Who } from '../../../utils/core/rotation/event';
import { count, listOf, when } from '../../format';
import { accountWords } from '../../words';

/** What an errand is called: "Access for Ben", "Ben leaves". */
export function errandName({ kind, name }: Pick<ErrandView, 'kind' | 'name'>): string {
  return kind === 'grant' ? i18n.t('errand.granting', { name }) : i18n.t('errand.withdrawing', { name });
}

const SORT_WORDS: Record<Sort, () => string> = {
  colleague: () => i18n.t('errand.sort.colleague'),
  partner: () => i18n.t('errand.sort.partner'),
  contractor: () => i18n.t('errand.sort.contractor'),
};

/** Who somebody is to the company, in words. */
export function sortWords(sort: Sort): string {
  return SORT_WORDS[sort]();
}

const STEP_NAMES: Record<StepKind, (of: string) => string> = {
  admin: () => i18n.t('errand.step.admin.name'),
  user: () => i18n.t('errand.step.user.name'),
  permission: () => i18n.t('errand.step.permission.name'),
  'api-tab': () => i18n.t('errand.step.apiTab.name'),
  'token-test': () => i18n.t('errand.step.tokenTest.name'),
  tools: () => i18n.t('errand.step.tools.name'),
  'remove-user': () => i18n.t('errand.step.removeUser.name'),
  'new-token': (account) => i18n.t('errand.step.newToken.name', { account }),
  'hand-over': (tool) => i18n.t('errand.step.handOver.name', { tool }),
  webhooks: () => i18n.t('errand.step.webhooks.name'),
  'oauth-apps': () => i18n.t('errand.step.oauthApps.name'),
};

/** What a step is called, with what it is about. */
export function stepName({ kind, account, tool }: Pick<StepView, 'kind' | 'account' | 'tool'>): string {
  const of = tool?.name ?? (account === null ? i18n.t('errand.goneAccount') : accountWords(account));
  return STEP_NAMES[kind](of);
}

const STATE_WORDS: Record<StepState, (reason: string) => string> = {
  open: () => i18n.t('errand.state.open'),
  underway: () => i18n.t('errand.state.underway'),
  done: () => i18n.t('errand.state.done'),
  waived: (reason) => (reason === '' ? i18n.t('errand.state.notNeeded') : i18n.t('errand.state.waived', { reason })),
  blocked: (reason) => i18n.t('errand.state.blocked', { reason }),
};

/** How many steps are done, and how many were left out: "5 of 6 done, 1 left out". */
export function progressWords({ done, total, leftOut }: Pick<ErrandView, 'done' | 'total' | 'leftOut'>): string {
  const progress = i18n.t('errand.progress', [count(done), count(total)]);
  return leftOut === 0 ? progress : `${progress}, ${i18n.t('errand.leftOut', [count(leftOut)])}`;
}

/** What a finished errand came to, and no more than is known of it. */
export function endWords({ kind, leftOut, places }: Pick<ErrandView, 'kind' | 'leftOut' | 'places'>): string {
  const rotations = places.flatMap(({ steps }) => steps).flatMap(({ rotation }) => rotation ?? []);
  const never = rotations.reduce((sum, rotation) => sum + rotation.never, 0);
  const tools = rotations.flatMap((rotation) => rotation.leftOut);
  if (leftOut > 0 || never > 0 || tools.length > 0) {
    return [
      leftOut > 0 ? i18n.t('errand.nothingLeftButOut', [count(leftOut)]) : i18n.t('errand.nothingLeft'),
      ...(never > 0 ? [i18n.t('errand.step.newToken.never', never, [count(never)])] : []),
      ...(tools.length > 0 ? [leftOutWords(tools)] : []),
    ].join(' ');
  }
  if (kind === 'grant') return i18n.t('errand.doneGrant');
  return rotations.length === 0 ? i18n.t('errand.doneNoToken') : i18n.t('errand.doneWithdrawal');
}

/** How far the rotation is that replaced a token, and which tools were left out of it. */
export function leftWords({ left, never, leftOut }: Pick<ReplacedBy, 'left' | 'never' | 'leftOut'>): string {
  if (left + never === 0 && leftOut.length > 0)
    return i18n.t('errand.step.newToken.allBut', countOf(leftOut), { tools: namesOf(leftOut) });
  const words =
    never > 0
      ? i18n.t('errand.step.newToken.never', never, [count(never)])
      : i18n.t('errand.step.newToken.left', left, [count(left)]);
  return leftOut.length === 0 ? words : `${words} ${leftOutWords(leftOut)}`;
}

function leftOutWords(tools: ReplacedBy['leftOut']): string {
  return i18n.t('errand.step.newToken.leftOut', { tools: namesOf(tools) });
}

function namesOf(tools: ReplacedBy['leftOut']): string {
  return listOf([...new Map(tools.map(({ id, name }) => [id, name])).values()]);
}

/** A tool that was left out of the rotations of two accounts is one tool. */
function countOf(tools: ReplacedBy['leftOut']): number {
  return new Set(tools.map(({ id }) => id)).size;
}

/** How a step stands, in words, with its reason where there is one. */
export function stateWords({ state, reason }: Pick<StepView, 'state' | 'reason'>): string {
  return STATE_WORDS[state](reason ?? '');
}

/** Why a step is believed to be done, by whom and when; null where there is nothing to say. `by` is the words for whoever did something. */
export function proofWords({ proof, kind, account }: StepView, by: (who: Who) => string, now: number): string | null {
  if (proof === null) return null;
  const [who, at] = [by(proof.who), when(proof.at, now)];
  if (proof.who === 'rekey' && kind === 'admin') return i18n.t('errand.proof.known', [at]);
  if (proof.grade === 'said') return i18n.t('errand.proof.said', { who, when: at });
  const whose = account === null ? i18n.t('errand.goneAccount') : accountWords(account);
  if (proof.grade === 'seen') return i18n.t('errand.proof.seen', { account: whose, when: at });
  return proof.who === 'rekey'
    ? i18n.t('errand.proof.accepted', { account: whose, when: at })
    : i18n.t('errand.proof.tested', { who, when: at });
}
