import { CircleCheckBig, EyeOff, ListChecks } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { isDown } from '../../utils/core/rotation/fold';
import { mayShowSigns } from '../../utils/core/screen/signs';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import type { ChecklistView, RotationView } from '../../utils/core/screen/task';
import { age, count, day, when, whenInterval } from '../format';
import { CheckAlarms } from '../rotation/token-check';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { accountWords } from '../words';
import { TaskRow } from './task-row';

export interface NowProps {
  snapshot: Snapshot;
  checklist: ChecklistView;
  now: number;
  /** A first run was begun and left in the middle. */
  settingUp: boolean;
  /** Looks for signs of life in an open rotation. */
  signs: (rotation: RotationView) => ComponentChildren;
  /** Shows the checklist beside the page. */
  onOpenChecklist: () => void;
  onOpenApiTab: () => void;
  onSettings: () => void;
}

/** What broke and since when, worst first; or that nothing did. */
export function NowPage(props: NowProps) {
  const { snapshot, checklist, now, signs, onOpenChecklist, onSettings } = props;
  const down = checklist.tasks.filter(({ state }) => isDown(state));
  const rest = checklist.tasks.filter(({ state }) => !isDown(state));
  return (
    <div class="page">
      <Notices snapshot={snapshot} now={now} onAnswer={onOpenChecklist} onSettings={onSettings} />
      <CheckAlarms rotations={checklist.rotations} />
      {down.length === 0 ? (
        <AllClear {...props} />
      ) : (
        <div class="page-head page-head--split">
          <div>
            <h1 tabIndex={-1}>{i18n.t('now.headline', down.length, [count(down.length)])}</h1>
            {checklist.rotations.map((rotation) => (
              <p key={rotation.id} class="lead">
                {i18n.t('now.replaced', { account: accountWords(rotation), when: whenInterval(rotation.t0, now) })}
              </p>
            ))}
          </div>
          <Button kind="main" icon={ListChecks} onPress={onOpenChecklist}>
            {i18n.t('now.openChecklist')}
          </Button>
        </div>
      )}
      {down.length > 0 && (
        <section>
          <h2>{i18n.t('now.down')}</h2>
          <p class="muted">{i18n.t('now.presumed')}</p>
          <ul class="now-list">
            {down.map((task) => (
              <TaskRow key={task.id} task={task} now={now} />
            ))}
          </ul>
        </section>
      )}
      {rest.length > 0 && (
        <section>
          <h2>{i18n.t('now.rest')}</h2>
          <ul class="now-list">
            {rest.map((task) => (
              <TaskRow key={task.id} task={task} now={now} />
            ))}
          </ul>
        </section>
      )}
      {checklist.rotations.filter(mayShowSigns).map((rotation) => (
        <section key={rotation.id}>
          <h2>{i18n.t('signs.title')}</h2>
          {checklist.rotations.length > 1 && <p class="muted">{accountWords(rotation)}</p>}
          {signs(rotation)}
        </section>
      ))}
    </div>
  );
}

/** Questions that wait and data that could not be read. */
function Notices({
  snapshot: { questions, accounts, setAside },
  now,
  onAnswer,
  onSettings,
}: {
  snapshot: Snapshot;
  now: number;
  onAnswer: () => void;
  onSettings: () => void;
}) {
  return (
    <>
      {questions.map((question) => {
        const account = accounts.find(({ id }) => id === question.account);
        return (
          <Notice
            key={question.fingerprint}
            action={<Button onPress={onAnswer}>{i18n.t('now.question.answer')}</Button>}
          >
            <strong>{i18n.t('now.question.title')}</strong>
            {account && `: ${accountWords(account)}. `}
            {i18n.t('popup.question.headline', [day(question.lastSeen, now)])}
          </Notice>
        );
      })}
      {setAside && (
        <Notice kind="danger" action={<Button onPress={onSettings}>{i18n.t('now.toSettings')}</Button>}>
          {i18n.t('now.setAside', setAside.count, [count(setAside.count)])}
        </Notice>
      )}
    </>
  );
}

/** What is known of tools that do not wait: whether they were shown to work, or only have the new token. */
function ClearWords({ checklist: { rotations, tasks }, blind }: { checklist: ChecklistView; blind: boolean }) {
  const untested = tasks.filter(({ state }) => state === 'updated').length;
  const [title, lead] =
    tasks.length === 0
      ? blind
        ? [i18n.t('now.blind'), i18n.t('now.blindHint')]
        : [i18n.t('now.clear'), i18n.t('now.clearQuiet')]
      : rotations.every(({ allBack }) => allBack)
        ? [i18n.t('popup.allBack.headline'), i18n.t('popup.allBack.hint')]
        : [i18n.t('popup.handled.headline'), i18n.t('popup.handled.untested', untested)];
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{lead}</p>
    </>
  );
}

/** Nothing waits: said large, with the figures that a quiet day has. Before a token was seen that would be a guess. */
function AllClear({
  snapshot: { accounts, tools },
  checklist,
  now,
  settingUp,
  onOpenChecklist,
  onOpenApiTab,
}: NowProps) {
  const open = checklist.rotations.length > 0;
  const seen = accounts.flatMap((account) => (account.token ? [{ account, token: account.token }] : []));
  const blind = seen.length === 0 && !open;
  const listed = tools.filter(({ removedAt }) => removedAt === null).length;
  return (
    <div class="clear">
      {blind ? (
        <EyeOff class="clear__sign clear__sign--blind" aria-hidden="true" />
      ) : (
        <CircleCheckBig class="clear__sign" aria-hidden="true" />
      )}
      <ClearWords checklist={checklist} blind={blind} />
      {(open || seen.length === 0) && (
        <Button kind="main" icon={open ? ListChecks : undefined} onPress={open ? onOpenChecklist : onOpenApiTab}>
          {i18n.t(open ? 'now.openChecklist' : 'popup.nothingSeen.button')}
        </Button>
      )}
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
