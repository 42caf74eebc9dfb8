import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parseCompany } from '../../../utils/core/address';
import { TextField } from '../../fields/text-field';
import { countedWords, recoveryWords } from '../../recovery';
import { Button } from '../../ui/button';
import { Locked } from '../../ui/locked';
import { Headline } from '../headline';
import type { HeadlineProps } from '../props';

export function Withheld({ actions, attempt }: HeadlineProps<'withheld'>) {
  const [refused, setRefused] = useState(false);
  const ask = () => attempt.run(async () => setRefused(!(await actions.requestAccess())));
  return (
    <Headline
      title={i18n.t('popup.withheld.headline')}
      hint={i18n.t(refused ? 'popup.withheld.refused' : 'popup.withheld.hint')}
    >
      <Button kind="main" busy={attempt.busy} onPress={() => void ask()}>
        {i18n.t('popup.withheld.button')}
      </Button>
    </Headline>
  );
}

export function WhichCompany({ actions, attempt }: HeadlineProps<'which-company'>) {
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState(false);
  return (
    <>
      <Headline title={i18n.t('popup.whichCompany.headline')} hint={i18n.t('popup.whichCompany.hint')} />
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const company = parseCompany(typed);
          setInvalid(company === null);
          if (company !== null) void attempt.run(() => actions.openApiTab(company));
        }}
      >
        <TextField
          label={i18n.t('popup.whichCompany.field')}
          name="company"
          value={typed}
          onValue={setTyped}
          error={invalid ? i18n.t('popup.whichCompany.invalid') : null}
        />
        <Button kind="main" type="submit" busy={attempt.busy}>
          {i18n.t('popup.whichCompany.button')}
        </Button>
      </form>
    </>
  );
}

export function Unreadable({
  situation: { setAside, recovery },
  now,
  policy,
  actions,
  attempt,
}: HeadlineProps<'unreadable'>) {
  const exportsOff = policy.exports === false;
  const kept = countedWords(setAside.kept);
  return (
    <Headline
      title={i18n.t('popup.unreadable.headline', setAside.count)}
      hint={[i18n.t('popup.unreadable.hint', { kept }), ...recoveryWords(recovery, now)].join(' ')}
    >
      <Button
        kind={exportsOff ? 'plain' : 'main'}
        busy={attempt.busy}
        disabled={exportsOff}
        onPress={() => void attempt.run(actions.saveCopy)}
      >
        {i18n.t('popup.unreadable.button')}
      </Button>
      <Button kind={exportsOff ? 'main' : 'quiet'} onPress={() => actions.openDashboard('#/settings')}>
        {i18n.t('popup.unreadable.settings')}
      </Button>
      {exportsOff && <Locked>{i18n.t('tools.exportsOff')}</Locked>}
    </Headline>
  );
}
