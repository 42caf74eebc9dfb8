import { Download } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadPolicy } from '../../utils/core/policy';
import { ChoiceField } from '../fields/choice-field';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Locked } from '../ui/locked';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { Organisation } from './organisation';
import { Problems, type Trouble } from './problems';
import { type TaughtHost, TaughtPlaces } from './taught-places';

/** The user's data as a file, where they pointed at their token, and what went wrong. */
export function SettingsPage({
  trouble,
  taught,
  decided,
  now,
  onCopy,
  onForget,
  onReport,
  onSaveReport,
  onForgetTaught,
  choices,
  onAsksAtCopy,
  onChecksTokens,
  time,
  keeping,
}: {
  trouble: Trouble;
  taught: readonly TaughtHost[];
  /** What the organisation decided. */
  decided: ReadPolicy;
  now: number;
  /** Saves everything that can be read as a file. */
  onCopy: () => Promise<void>;
  /** Throws away what was set aside. */
  onForget: () => Promise<void>;
  /** Builds a report on problems, and saves it as it was shown. */
  onReport: () => Promise<string>;
  onSaveReport: (report: string) => void;
  /** Forgets where the token is on the pages of a host. */
  onForgetTaught: (host: string) => Promise<void>;
  /** What the user chose; `checksTokens` is null where the organisation has decided it. */
  choices: { asksAtCopy: boolean; checksTokens: boolean | null };
  onAsksAtCopy: (asks: boolean) => Promise<void>;
  onChecksTokens: (checks: boolean) => Promise<void>;
  /** Due times, reminders and the schedule. */
  time?: ComponentChildren;
  /** For how long what has ended is kept. */
  keeping: ComponentChildren;
}) {
  const [done, setDone] = useState<string | null>(null);
  const attempt = useAttempt();
  const copy = () =>
    attempt.run(async () => {
      await onCopy();
      setDone(i18n.t('settings.copied'));
    });
  const forgetTaught = async (host: string) => {
    await attempt.run(async () => {
      await onForgetTaught(host);
      setDone(i18n.t('settings.taughtForgotten', { host }));
    });
  };
  return (
    <div class="page">
      <PageHead title={i18n.t('settings.title')} />
      <Failure attempt={attempt} />
      <div role="status">{done && <Notice kind="good">{done}</Notice>}</div>
      <section>
        <h2>{i18n.t('settings.data')}</h2>
        <p class="muted">{i18n.t('settings.dataLead')}</p>
        <div class="setting">
          <p class="muted">{i18n.t('settings.copyHint')}</p>
          <Button
            icon={Download}
            busy={attempt.busy}
            disabled={decided.policy.exports === false}
            onPress={() => void copy()}
          >
            {i18n.t('settings.copy')}
          </Button>
          {decided.policy.exports === false && <Locked>{i18n.t('tools.exportsOff')}</Locked>}
        </div>
      </section>
      <Organisation decided={decided} />
      {keeping}
      <TaughtPlaces hosts={taught} now={now} busy={attempt.busy} onForget={forgetTaught} />
      <section>
        <h2>{i18n.t('settings.choices')}</h2>
        <ChoiceField
          label={i18n.t('settings.asksAtCopy')}
          hint={i18n.t('settings.asksAtCopyHint')}
          chosen={choices.asksAtCopy}
          onChoose={(asks) => attempt.run(() => onAsksAtCopy(asks))}
        />
        {choices.checksTokens === null ? (
          <Locked>{i18n.t('settings.organisation.liveChecks')}</Locked>
        ) : (
          <ChoiceField
            label={i18n.t('card.before.liveCheck')}
            hint={i18n.t('settings.checksTokensHint')}
            chosen={choices.checksTokens}
            onChoose={(checks) => attempt.run(() => onChecksTokens(checks))}
          />
        )}
      </section>
      {time}
      <Problems {...{ trouble, onForget, onReport, onSaveReport }} />
    </div>
  );
}
