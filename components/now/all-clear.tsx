import { CircleCheckBig, CircleHelp, EyeOff, ListChecks } from 'lucide-preact';
import { i18n } from '#i18n';
import { isBack } from '../../utils/core/rotation/fold';
import type { ChecklistView } from '../../utils/core/screen/task';
import { age, count, when } from '../format';
import { type Start, Starts } from '../start/starts';
import { Button } from '../ui/button';
import { accountWords, allBackHint } from '../words';
import type { NowProps } from './now-page';

/** What is known of tools that do not wait: whether they were shown to work, or only have the new token. */
function ClearWords({ checklist: { rotations, tasks }, blind }: { checklist: ChecklistView; blind: boolean }) {
  const untested = tasks.filter(({ state }) => state === 'updated').length;
  const [title, lead] =
    tasks.length === 0
      ? blind
        ? [i18n.t('now.blind'), i18n.t('now.blindHint')]
        : rotations.length > 0
          ? [i18n.t('popup.noTasks.headline'), i18n.t('popup.noTasks.hint')]
          : [i18n.t('now.clear'), i18n.t('now.clearQuiet')]
      : tasks.every(({ state }) => isBack(state))
        ? [i18n.t('popup.allBack.headline'), allBackHint(rotations)]
        : [i18n.t('popup.handled.headline'), i18n.t('popup.handled.untested', untested)];
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{lead}</p>
    </>
  );
}

/** Nothing waits: said large, with the figures that a quiet day has. Before a token was seen that would be a guess. */
export function AllClear({
  snapshot: { accounts, tools },
  checklist,
  now,
  settingUp,
  onOpenChecklist,
  onOpenApiTab,
  onStart,
}: NowProps & { onStart: (start: Start) => void }) {
  const open = checklist.rotations.length > 0;
  const seen = accounts.flatMap((account) => (account.token ? [{ account, token: account.token }] : []));
  const blind = seen.length === 0 && !open;
  // A new token with no tool listed: something stopped, and nobody said what.
  const unknown = open && checklist.tasks.length === 0;
  const listed = tools.filter(({ removedAt }) => removedAt === null).length;
  return (
    <div class="clear">
      {blind ? (
        <EyeOff class="clear__sign clear__sign--blind" aria-hidden="true" />
      ) : unknown ? (
        <CircleHelp class="clear__sign clear__sign--blind" aria-hidden="true" />
      ) : (
        <CircleCheckBig class="clear__sign" aria-hidden="true" />
      )}
      <ClearWords checklist={checklist} blind={blind} />
      {(open || seen.length === 0) && (
        <Button kind="main" icon={open ? ListChecks : undefined} onPress={open ? onOpenChecklist : onOpenApiTab}>
          {i18n.t(open ? 'now.openChecklist' : 'popup.nothingSeen.button')}
        </Button>
      )}
      {!open && <Starts main={blind ? undefined : 'replace'} onStart={onStart} />}
      {settingUp && !open && (seen.length === 0 || listed === 0) && <a href="#/welcome">{i18n.t('welcome.goOn')}</a>}
      {seen.length > 0 && (
        <dl class="figures">
          <div>
            <dt>{i18n.t('now.tools')}</dt>
            <dd>{count(listed)}</dd>
          </div>
          {seen.map(({ account, token }) => (
            <div key={account.id}>
              <dt>
                <bdi>{accountWords(account)}</bdi>: {i18n.t('people.tokenAge')}
              </dt>
              <dd>{age(token.since, now)}</dd>
              <dd class="figures__small">
                {i18n.t('now.lastSeen')} {when(token.seenAt, now)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
