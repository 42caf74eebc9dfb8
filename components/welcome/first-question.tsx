import { i18n } from '#i18n';
import { useFocused } from '../ui/focused';

export type Answer = 'replace' | 'generated' | 'ready';

/** The one question that comes first: somebody whose tools are down must not be asked anything else. */
export function FirstQuestion({ onAnswer }: { onAnswer: (answer: Answer) => void }) {
  const heading = useFocused<HTMLHeadingElement>();
  const answers = [
    { answer: 'replace', label: i18n.t('welcome.notYet'), hint: i18n.t('welcome.notYetHint') },
    { answer: 'generated', label: i18n.t('welcome.yes'), hint: i18n.t('welcome.yesHint') },
    { answer: 'ready', label: i18n.t('welcome.ready'), hint: i18n.t('welcome.readyHint') },
  ] as const;
  return (
    <div class="page page--narrow welcome">
      <h1 ref={heading} tabIndex={-1}>
        {i18n.t('welcome.title')}
      </h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <h2>{i18n.t('welcome.question')}</h2>
      <div class="welcome__answers">
        {answers.map(({ answer, label, hint }) => (
          <button key={answer} type="button" class="big-button" onClick={() => onAnswer(answer)}>
            <strong>{label}</strong>
            <span class="muted">{hint}</span>
          </button>
        ))}
      </div>
      <p class="muted">{i18n.t('welcome.promise')}</p>
    </div>
  );
}
