import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { Tool } from '../../utils/core/inventory/tool';
import type { StartActions } from '../start/actions';
import { GeneratedPanel } from '../start/generated-panel';
import { ReplacePanel } from '../start/replace-panel';
import { ListTools } from './list-tools';
import { Ready } from './ready';

export interface WelcomeProps {
  accounts: readonly Account[];
  tools: readonly Tool[];
  now: number;
  actions: StartActions & {
    /** Puts a tool on the list by its name alone. */
    addTool: (name: string) => Promise<void>;
    openTools: () => void;
    openChecklist: () => void;
  };
}

type Step = 'question' | 'replace' | 'generated' | 'list' | 'ready';

/** The first run: one question, and then wherever its answer leads. */
export function WelcomePage({ accounts, tools, now, actions }: WelcomeProps) {
  const [step, setStep] = useState<Step>('question');
  const panel = { accounts, company: null, actions, onBack: () => setStep('question') };
  switch (step) {
    case 'replace':
      return (
        <div class="page page--narrow">
          <ReplacePanel {...panel} tools={tools} onAddTools={actions.openTools} />
        </div>
      );
    case 'generated':
      return (
        <div class="page page--narrow">
          <GeneratedPanel {...panel} now={now} onStarted={() => setStep('list')} />
        </div>
      );
    case 'list':
      return <ListTools tools={tools} onAdd={actions.addTool} onDone={actions.openChecklist} />;
    case 'ready':
      return <Ready actions={actions} onBack={() => setStep('question')} />;
    case 'question':
      return <FirstQuestion onStep={setStep} />;
  }
}

function FirstQuestion({ onStep }: { onStep: (step: Step) => void }) {
  const answers = [
    { step: 'replace', label: i18n.t('welcome.notYet'), hint: i18n.t('welcome.notYetHint') },
    { step: 'generated', label: i18n.t('welcome.yes'), hint: i18n.t('welcome.yesHint') },
    { step: 'ready', label: i18n.t('welcome.ready'), hint: i18n.t('welcome.readyHint') },
  ] as const;
  return (
    <div class="page page--narrow welcome">
      <h1 tabIndex={-1}>{i18n.t('welcome.title')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <h2>{i18n.t('welcome.question')}</h2>
      <div class="welcome__answers">
        {answers.map(({ step, label, hint }) => (
          <button key={step} type="button" class="big-button" onClick={() => onStep(step)}>
            <strong>{label}</strong>
            <span class="muted">{hint}</span>
          </button>
        ))}
      </div>
      <p class="muted">{i18n.t('welcome.promise')}</p>
    </div>
  );
}
