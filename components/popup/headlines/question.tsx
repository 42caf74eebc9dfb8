import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from '../../fields/text-field';
import { day } from '../../format';
import { Button } from '../../ui/button';
import { accountWords } from '../../words';
import { Headline } from '../headline';
import type { HeadlineProps } from '../props';

/** A different token was seen between two visits: three answers, none of them guessed. */
export function Question({ situation: { question, account }, now, actions, attempt }: HeadlineProps<'question'>) {
  const [name, setName] = useState('');
  const answer = (what: 'regenerated' | 'another-user' | 'neither') => () => {
    const user = what === 'another-user' && name.trim() !== '' ? name.trim() : null;
    void attempt.run(() => actions.answerQuestion(account.id, what, user));
  };
  return (
    <>
      <Headline
        title={i18n.t('popup.question.headline', [day(question.lastSeen, now)])}
        hint={i18n.t('popup.question.hint', { account: accountWords(account) })}
      />
      <div class="answers">
        <Button kind="main" busy={attempt.busy} onPress={answer('regenerated')}>
          {i18n.t('popup.question.yes')}
        </Button>
        <Button busy={attempt.busy} onPress={answer('another-user')}>
          {i18n.t('popup.question.anotherUser')}
        </Button>
        <Button busy={attempt.busy} onPress={answer('neither')}>
          {i18n.t('popup.question.no')}
        </Button>
      </div>
      <TextField label={i18n.t('popup.question.userName')} name="user" optional value={name} onValue={setName} />
    </>
  );
}
