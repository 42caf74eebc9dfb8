import { i18n } from '#i18n';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { count, day } from '../format';
import { recoveryTitle, recoveryWords } from '../recovery';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { accountWords } from '../words';

/** Questions that wait and data that could not be read. */
export function Notices({
  snapshot: { questions, accounts, setAside, recovery },
  now,
  onAnswer,
  onSettings,
  onRecoveryTold,
}: {
  snapshot: Snapshot;
  now: number;
  onRecoveryTold: () => void;
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
      {recovery && (
        <Notice kind="danger" action={<Button onPress={onRecoveryTold}>{i18n.t('recovery.goOn')}</Button>}>
          <strong>{recoveryTitle(recovery)}.</strong> {recoveryWords(recovery, now).join(' ')}
        </Notice>
      )}
      {setAside && (
        <Notice kind="danger" action={<Button onPress={onSettings}>{i18n.t('now.toSettings')}</Button>}>
          {i18n.t('now.setAside', setAside.count, [count(setAside.count)])}
        </Notice>
      )}
    </>
  );
}
