import { AlarmClock, CircleAlert, ListChecks, type LucideIcon, Timer, TriangleAlert, UserRound } from 'lucide-preact';
import { i18n } from '#i18n';
import type { NowSummary } from '../../utils/core/screen/now';
import type { RotationView } from '../../utils/core/screen/task';
import { atLeast, count, whenInterval } from '../format';
import { toolsNeedWords } from '../needs';
import { Button } from '../ui/button';
import { accountWords } from '../words';

/** Accounts that are named at the top; the others are in the list. */
const NAMED = 3;

/** What needs the new token, how bad it is, and since when: the first five seconds. */
export function NowHead({
  down,
  unsure,
  summary,
  rotations,
  now,
  onOpenChecklist,
}: {
  down: number;
  /** Of those, how many are to be checked first: nobody knows whether they use the token. */
  unsure: number;
  summary: NowSummary;
  rotations: readonly RotationView[];
  now: number;
  onOpenChecklist: () => void;
}) {
  const left = rotations.length - NAMED;
  return (
    <div class="page-head page-head--split">
      <div class="now-head">
        <h1 tabIndex={-1}>{toolsNeedWords(down, unsure)}</h1>
        <Summary summary={summary} />
        {rotations.slice(0, NAMED).map((rotation) => (
          <p key={rotation.id} class="lead">
            {i18n.t('now.replaced', { account: accountWords(rotation), when: whenInterval(rotation.t0, now) })}
          </p>
        ))}
        {left > 0 && <p class="lead">{i18n.t('now.moreAccounts', left, [count(left)])}</p>}
      </div>
      <Button kind="main" icon={ListChecks} onPress={onOpenChecklist}>
        {i18n.t('now.openChecklist')}
      </Button>
    </div>
  );
}

function Summary({ summary: { critical, late, veryLate, asked, longest } }: { summary: NowSummary }) {
  return (
    <ul class="now-summary">
      {critical > 0 && <Fact icon={CircleAlert} loud words={i18n.t('now.critical', critical, [count(critical)])} />}
      {veryLate > 0 && <Fact icon={TriangleAlert} loud words={i18n.t('now.veryLate', veryLate, [count(veryLate)])} />}
      {late > 0 && <Fact icon={AlarmClock} loud words={i18n.t('now.late', late, [count(late)])} />}
      {asked > 0 && <Fact icon={UserRound} words={i18n.t('now.asked', asked, [count(asked)])} />}
      {longest !== null && <Fact icon={Timer} words={i18n.t('now.longest', [atLeast(longest)])} />}
    </ul>
  );
}

function Fact({ icon: Icon, words, loud = false }: { icon: LucideIcon; words: string; loud?: boolean }) {
  return (
    <li class={loud ? 'now-summary__loud' : undefined}>
      <Icon class="icon icon--small" aria-hidden="true" />
      {words}
    </li>
  );
}
