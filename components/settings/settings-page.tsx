import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadPolicy } from '../../utils/core/policy';
import { ChoiceField } from '../fields/choice-field';
import { count } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Locked } from '../ui/locked';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { Organisation } from './organisation';
import { type TaughtHost, TaughtPlaces } from './taught-places';

/** What went wrong so far: messages that were refused, and rows that could not be read, by table. */
export interface Trouble {
  refusedMessages: number;
  setAside: readonly { table: string; count: number }[];
}

/** The user's data as a file, where they pointed at their token, and what went wrong. */
export function SettingsPage({
  trouble: { refusedMessages, setAside },
  taught,
  decided,
  now,
  onCopy,
  onForget,
  onForgetTaught,
  choices,
  onAsksAtCopy,
  onChecksTokens,
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
  /** Forgets where the token is on the pages of a host. */
  onForgetTaught: (host: string) => Promise<void>;
  /** What the user chose; `checksTokens` is null where the organisation has decided it. */
  choices: { asksAtCopy: boolean; checksTokens: boolean | null };
  onAsksAtCopy: (asks: boolean) => Promise<void>;
  onChecksTokens: (checks: boolean) => Promise<void>;
}) {
  const [done, setDone] = useState<string | null>(null);
  const [confirming, setConfirming] = useState(false);
  const attempt = useAttempt();
  const aside = setAside.reduce((sum, table) => sum + table.count, 0);
  const copy = async () => {
    if (await attempt.run(onCopy)) setDone(i18n.t('settings.copied'));
  };
  const forget = async () => {
    if (!(await attempt.run(onForget))) return;
    setConfirming(false);
    setDone(i18n.t('settings.forgotten'));
  };
  const forgetTaught = async (host: string) => {
    if (await attempt.run(() => onForgetTaught(host))) setDone(i18n.t('settings.taughtForgotten', { host }));
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
      <section>
        <h2>{i18n.t('settings.trouble')}</h2>
        {refusedMessages === 0 && aside === 0 && <p class="muted">{i18n.t('settings.troubleNone')}</p>}
        {refusedMessages > 0 && <p>{i18n.t('settings.refused', refusedMessages, [count(refusedMessages)])}</p>}
        {aside > 0 && (
          <>
            <p>{i18n.t('settings.setAside', aside, [count(aside)])}</p>
            <ul class="plain-list">
              {setAside.map((table) => (
                <li key={table.table}>
                  {table.table}: {count(table.count)}
                </li>
              ))}
            </ul>
            {confirming && <p>{i18n.t('settings.forgetHint')}</p>}
            <div class="actions">
              {confirming ? (
                <>
                  <Button kind="danger" busy={attempt.busy} onPress={() => void forget()}>
                    {i18n.t('settings.forgetConfirm')}
                  </Button>
                  <Button onPress={() => setConfirming(false)}>{i18n.t('common.cancel')}</Button>
                </>
              ) : (
                <Button onPress={() => setConfirming(true)}>{i18n.t('settings.forget')}</Button>
              )}
            </div>
          </>
        )}
      </section>
    </div>
  );
}
