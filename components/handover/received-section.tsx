import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HandedTask, Received, Word } from '../../utils/core/handover/records';
import type { GuideOf } from '../../utils/core/screen/guide';
import { TextField } from '../fields/text-field';
import { dated, when } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Critical } from '../ui/critical';
import { Locked } from '../ui/locked';
import { Notice } from '../ui/notice';
import { OutLink } from '../ui/out-link';
import { webHost } from '../words';
import type { HandOverActions } from './actions';

/** One hand-over from somebody else: its tasks to be marked, and the answer to be saved. Everything in it is foreign. */
export function ReceivedSection({
  received,
  guideOf,
  exportsOff,
  now,
  actions,
}: {
  received: Received;
  guideOf: GuideOf;
  exportsOff: boolean;
  now: number;
  actions: HandOverActions;
}) {
  const { id, from, to, how, openedAt, tasks, said } = received;
  const [by, setBy] = useState(to ?? '');
  const [saved, setSaved] = useState(false);
  const attempt = useAttempt();
  const words = new Map(said.map((one) => [one.no, one]));
  const save = async () => {
    setSaved(false);
    await attempt.run(async () => {
      await actions.answer(id, by.trim());
      setSaved(true);
    });
  };
  return (
    <section class="handed" data-hand-over={id}>
      <h2 dir="auto">
        {from === null ? i18n.t('handOver.received.fromNobody') : i18n.t('handOver.received.from', { name: from })}
      </h2>
      <p class="muted">{i18n.t('handOver.received.origin', { when: when(openedAt, now) })}</p>
      <p dir="auto">
        {how === null ? i18n.t('handOver.received.how') : i18n.t('handOver.received.howTheirs', { sentence: how })}
      </p>
      <Failure attempt={attempt} />
      <ul class="handed__tasks">
        {tasks.map((task) => (
          <Task
            key={task.no}
            task={task}
            said={words.get(task.no) ?? null}
            guideOf={guideOf}
            busy={attempt.busy}
            now={now}
            onSay={(word) => void attempt.run(() => actions.say(id, task.no, word))}
          />
        ))}
      </ul>
      <TextField label={i18n.t('handOver.received.by')} value={by} onValue={setBy} required />
      <div role="status">{saved && <Notice kind="good">{i18n.t('handOver.received.saved')}</Notice>}</div>
      <div class="actions">
        <Button
          kind="main"
          icon={Download}
          busy={attempt.busy}
          disabled={exportsOff || said.length === 0 || by.trim() === ''}
          onPress={() => void save()}
        >
          {i18n.t('handOver.received.answer')}
        </Button>
        <Button kind="quiet" busy={attempt.busy} onPress={() => void attempt.run(() => actions.forget(id))}>
          {i18n.t('handOver.received.forget')}
        </Button>
      </div>
      {exportsOff && <Locked>{i18n.t('tools.exportsOff')}</Locked>}
    </section>
  );
}

function Task({
  task: { no, tool, company, since, critical, url, catalogue, notes },
  said,
  guideOf,
  busy,
  now,
  onSay,
}: {
  task: HandedTask;
  said: { word: Word; at: number } | null;
  guideOf: GuideOf;
  busy: boolean;
  now: number;
  onSay: (word: Word | null) => void;
}) {
  const host = webHost(url);
  const test = guideOf(catalogue)?.test ?? i18n.t('checklist.askPanel.anyTest');
  const name = `${no}-name`;
  return (
    <li class="handed__task" data-said={said?.word ?? 'nothing'} aria-label={tool}>
      <p class="task__name">
        <bdi id={name}>{tool}</bdi>
        {critical && <Critical />}
      </p>
      <p class="muted">
        {[company, i18n.t('handOver.received.since', { when: dated(since, now) })].filter(Boolean).join(' · ')}
      </p>
      {url !== null && host !== null && (
        <p>
          <OutLink url={url}>{i18n.t('handOver.received.open', { host })}</OutLink>
        </p>
      )}
      {notes !== null && (
        <p class="where__notes" dir="auto">
          {notes}
        </p>
      )}
      <p class="muted">{i18n.t('checklist.askPanel.test', { test })}</p>
      {said !== null && (
        <p role="status">
          {i18n.t(said.word === 'updated' ? 'handOver.received.saidUpdated' : 'handOver.received.saidTested', [
            when(said.at, now),
          ])}
        </p>
      )}
      <div class="actions">
        {said === null && (
          <Button busy={busy} aria-describedby={name} onPress={() => onSay('updated')}>
            {i18n.t('handOver.received.updated')}
          </Button>
        )}
        {said?.word !== 'tested' && (
          <Button busy={busy} aria-describedby={name} onPress={() => onSay('tested')}>
            {i18n.t('checklist.itWorks')}
          </Button>
        )}
        {said !== null && (
          <Button kind="quiet" busy={busy} aria-describedby={name} onPress={() => onSay(null)}>
            {i18n.t('common.undo')}
          </Button>
        )}
      </div>
    </li>
  );
}
