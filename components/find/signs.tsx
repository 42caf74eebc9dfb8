import { HeartPulse } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { canBeTied, type SignsView, type Stranger } from '../../utils/core/finding/signs';
import type { Tool } from '../../utils/core/inventory/tool';
import type { RotationView } from '../../utils/core/screen/task';
import { count, listOf, when } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Locked } from '../ui/locked';
import { Notice } from '../ui/notice';
import type { FindActions, Kinds, LookEnd } from './actions';
import { Finding } from './finding';
import { agentOffer, doubtWords, endWords } from './words';

export interface SignsProps {
  rotation: RotationView;
  /** What the last look since the token was replaced says; null while there was none. */
  view: SignsView | null;
  /** Tools on the account's list. */
  tools: readonly Tool[];
  kinds: Kinds;
  now: number;
  /** The organisation has switched asking Pipedrive off. */
  locked: boolean;
  actions: FindActions;
}

/** Looks, when pressed, for tools that wrote with the new token; and asks whose it is what can't be told. */
export function Signs({ rotation, view, tools, kinds, now, locked, actions }: SignsProps) {
  const [end, setEnd] = useState<LookEnd | null>(null);
  const asking = useAttempt();
  const saving = useAttempt();
  const { account, company, tasks } = rotation;
  const alive = tasks.filter(({ evidence }) => evidence?.grade === 'alive').map(({ tool }) => tool.name);
  const look = (of: string) => {
    setEnd(null);
    void asking.run(async () => setEnd(await actions.look({ id: account, company: of })));
  };
  return (
    <div class="signs">
      <p class="muted">{i18n.t('signs.how')}</p>
      <p class="muted">{i18n.t('signs.cost')}</p>
      {company === null ? (
        <p>{i18n.t('find.firstSee')}</p>
      ) : (
        <div class="actions">
          <Button icon={HeartPulse} busy={asking.busy} disabled={locked} onPress={() => look(company)}>
            {i18n.t('signs.look')}
          </Button>
          {(end === 'no-tab' || end === 'no-token' || end === 'refused') && (
            <Button onPress={() => void saving.run(() => actions.showApiTab(company))}>{i18n.t('find.showTab')}</Button>
          )}
        </div>
      )}
      {locked && <Locked>{i18n.t('find.off')}</Locked>}
      <div role="status">
        {asking.busy && <p class="muted">{i18n.t('find.looking')}</p>}
        {end !== null && end !== 'valid' && <Notice>{endWords(end)}</Notice>}
        {!asking.busy && view !== null && <Result view={view} alive={alive} now={now} />}
      </div>
      <Failure attempt={asking} />
      <Failure attempt={saving} />
      {view !== null && view.strangers.length > 0 && (
        <section class="findings">
          <h3>{i18n.t('signs.strangers')}</h3>
          <ul class="findings__list">
            {view.strangers.map((stranger) => (
              <StrangerLine
                key={stranger.agent}
                {...{ stranger, tools, kinds, now }}
                busy={saving.busy}
                onAdd={(name, kind) =>
                  void saving.run(() =>
                    actions.add({ account, agent: stranger.agent }, { name, kind, company: company ?? '' }),
                  )
                }
                onTie={(tool) => void saving.run(() => actions.tie({ account, agent: stranger.agent }, tool))}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What came of the last look: what it cost and who was seen to write. */
function Result({ view, alive, now }: { view: SignsView; alive: readonly string[]; now: number }) {
  return (
    <>
      <p>{alive.length === 0 ? i18n.t('signs.none') : i18n.t('signs.alive', { tools: listOf(alive) })}</p>
      <p class="muted">{i18n.t('find.asked', view.requests, [count(view.requests), when(view.at, now)])}</p>
    </>
  );
}

/** A program that wrote as the user: what is known of it, why it proves nothing yet, and whose it may be. */
function StrangerLine({
  stranger,
  tools,
  kinds,
  now,
  busy,
  onAdd,
  onTie,
}: {
  stranger: Stranger;
  tools: readonly Tool[];
  kinds: Kinds;
  now: number;
  busy: boolean;
  onAdd: (name: string, kind: string | null) => void;
  onTie: (tool: string) => void;
}) {
  const { agent, count: changes, lastAt, doubt } = stranger;
  const { kind, name } = agentOffer(agent, kinds);
  const words = (
    <p class="muted">
      {i18n.t('find.changes', changes, [count(changes)])}, {i18n.t('find.lastAt', { when: when(lastAt, now) })}.{' '}
      {doubtWords(doubt)}
    </p>
  );
  if (!canBeTied(stranger)) {
    return (
      <li class="finding" data-finding={agent || i18n.t('find.noAgent')}>
        <div class="finding__words">
          <p class="finding__name">
            <bdi>{agent || i18n.t('find.noAgent')}</bdi>
          </p>
          {words}
        </div>
      </li>
    );
  }
  return (
    <Finding
      name={agent}
      tool={null}
      tools={tools}
      offer={name}
      busy={busy}
      onAdd={() => onAdd(name, kind)}
      onTie={onTie}
    >
      {words}
    </Finding>
  );
}
