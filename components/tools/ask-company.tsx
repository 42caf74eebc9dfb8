import { i18n } from '#i18n';
import { Button } from '../ui/button';
import { Message } from '../ui/message';

/** A ready message to everybody in the company; the answers can be pasted as they come. */
export function AskCompany({
  companies,
  onAnswers,
  onClose,
}: {
  /** Companies that Rekey knows; one alone is named in the message. */
  companies: readonly string[];
  onAnswers: () => void;
  onClose: () => void;
}) {
  const [company] = companies.length === 1 ? companies : [];
  const text = [
    i18n.t('askCompany.greeting'),
    company === undefined ? i18n.t('askCompany.question') : i18n.t('askCompany.questionOf', { company }),
    i18n.t('askCompany.think'),
    i18n.t('askCompany.how'),
    i18n.t('askCompany.never'),
    i18n.t('askCompany.thanks'),
  ].join('\n\n');
  return (
    <section class="tool-form" aria-label={i18n.t('askCompany.title')}>
      <h2>{i18n.t('askCompany.title')}</h2>
      <p class="lead">{i18n.t('askCompany.lead')}</p>
      <Message text={text} rows={16}>
        <Button onPress={onAnswers}>{i18n.t('askCompany.answers')}</Button>
        <Button kind="quiet" onPress={onClose}>
          {i18n.t('checklist.askPanel.close')}
        </Button>
      </Message>
    </section>
  );
}
