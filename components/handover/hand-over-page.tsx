import { FolderOpen } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Received } from '../../utils/core/handover/records';
import type { GuideOf } from '../../utils/core/screen/guide';
import type { TaskView } from '../../utils/core/screen/task';
import { count } from '../format';
import { faultWords } from '../report/faults';
import { Failure, useAttempt } from '../ui/attempt';
import { BackLink } from '../ui/back-link';
import { DropTarget } from '../ui/drop-target';
import { FileButton } from '../ui/file-button';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import type { HandOverActions, Opened } from './actions';
import { AnswerPanel } from './answer-panel';
import { GiveSection } from './give-section';
import { ReceivedSection } from './received-section';

/** Tasks handed to colleagues and by them, as files: nothing is sent, and what comes back waits to be taken in. */
export function HandOverPage({
  tasks,
  received,
  guideOf,
  exportsOff,
  now,
  actions,
}: {
  /** Tasks that wait. */
  tasks: readonly TaskView[];
  received: readonly Received[];
  guideOf: GuideOf;
  exportsOff: boolean;
  now: number;
  actions: HandOverActions;
}) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  const attempt = useAttempt();
  const open = ([file]: readonly File[]) => {
    if (file === undefined) return;
    setTaken(null);
    void attempt.run(async () => setOpened(await actions.open(file)));
  };
  return (
    <div class="page page--narrow">
      <BackLink to="#/now">{i18n.t('dashboard.now')}</BackLink>
      <PageHead title={i18n.t('handOver.title')} lead={i18n.t('handOver.lead')} />
      <section>
        <h2>{i18n.t('handOver.open.title')}</h2>
        <p class="muted">{i18n.t('handOver.open.lead')}</p>
        <DropTarget
          label={i18n.t('handOver.open.drop')}
          accepts={/\.json$/i}
          onFiles={open}
          onRefused={() => setOpened({ fault: 'wrong-format' })}
        />
        <div class="actions">
          <FileButton
            label={i18n.t('handOver.open.choose')}
            icon={FolderOpen}
            accept=".json,application/json"
            onFiles={open}
          />
        </div>
        <Failure attempt={attempt} />
        <div role="status">
          {opened && 'fault' in opened && (
            <Notice kind="danger">
              {faultWords(opened.fault)} {i18n.t('handOver.open.nothing')}
            </Notice>
          )}
          {opened && 'received' in opened && (
            <Notice kind="good">
              {i18n.t(opened.again ? 'handOver.open.again' : 'handOver.open.done')}
              {opened.cut > 0 && ` ${i18n.t('tools.summary.cut', opened.cut, [count(opened.cut)])}`}
            </Notice>
          )}
          {taken !== null && <Notice kind="good">{i18n.t('handOver.answer.taken', taken, [count(taken)])}</Notice>}
        </div>
      </section>
      {opened && 'opened' in opened && (
        <AnswerPanel
          key={`${opened.opened.answer.id}-${opened.opened.answer.at}`}
          opened={opened.opened}
          now={now}
          onAccept={async () => setTaken(await actions.accept(opened.opened.answer))}
          onClose={() => setOpened(null)}
        />
      )}
      {received.map((one) => (
        <ReceivedSection
          key={one.id}
          received={one}
          guideOf={guideOf}
          exportsOff={exportsOff}
          now={now}
          actions={actions}
        />
      ))}
      <GiveSection tasks={tasks} exportsOff={exportsOff} onGive={actions.give} />
    </div>
  );
}
