import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Refusal, Refused } from '../../utils/core/problem';
import { count } from '../format';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProblemReport } from './problem-report';

/** What went wrong so far: what was refused, by kind, and rows that could not be read, by table. */
export interface Trouble {
  refused: Refused;
  setAside: readonly { table: string; count: number }[];
}

const REFUSED: Record<Refusal, (times: number) => string> = {
  message: (times) => i18n.t('problems.refused.message', times, [count(times)]),
  sender: (times) => i18n.t('problems.refused.sender', times, [count(times)]),
  unasked: (times) => i18n.t('problems.refused.unasked', times, [count(times)]),
  file: (times) => i18n.t('problems.refused.file', times, [count(times)]),
  row: (times) => i18n.t('problems.refused.row', times, [count(times)]),
};

/** What Rekey refused and could not read, and a report for whoever looks into it. */
export function Problems({
  trouble: { refused, setAside },
  onForget,
  onReport,
  onSaveReport,
}: {
  trouble: Trouble;
  /** Throws away what was set aside. */
  onForget: () => Promise<void>;
  /** Builds the report. */
  onReport: () => Promise<string>;
  /** Saves the report as it was shown. */
  onSaveReport: (report: string) => void;
}) {
  const lines = (Object.keys(REFUSED) as Refusal[]).filter((kind) => refused[kind] > 0);
  return (
    <section>
      <h2>{i18n.t('problems.title')}</h2>
      {lines.length === 0 && setAside.length === 0 && <p class="muted">{i18n.t('problems.none')}</p>}
      {lines.length > 0 && (
        <ul class="plain-list">
          {lines.map((kind) => (
            <li key={kind}>{REFUSED[kind](refused[kind])}</li>
          ))}
        </ul>
      )}
      <SetAside rows={setAside} onForget={onForget} />
      <ProblemReport onReport={onReport} onSave={onSaveReport} />
    </section>
  );
}

/** Rows that could not be read, and the way to throw them away. */
function SetAside({ rows, onForget }: { rows: Trouble['setAside']; onForget: () => Promise<void> }) {
  const [confirming, setConfirming] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const attempt = useAttempt();
  const sum = rows.reduce((so, table) => so + table.count, 0);
  const forget = () =>
    attempt.run(async () => {
      await onForget();
      setConfirming(false);
      setForgotten(true);
    });
  return (
    <>
      <div role="status">{forgotten && <Notice kind="good">{i18n.t('problems.forgotten')}</Notice>}</div>
      <Failure attempt={attempt} />
      {sum > 0 && (
        <>
          <p>{i18n.t('problems.setAside', sum, [count(sum)])}</p>
          <ul class="plain-list">
            {rows.map((table) => (
              <li key={table.table}>
                {table.table}: {count(table.count)}
              </li>
            ))}
          </ul>
          {confirming && <p>{i18n.t('problems.forgetHint')}</p>}
          <div class="actions">
            {confirming ? (
              <>
                <Button kind="danger" busy={attempt.busy} onPress={() => void forget()}>
                  {i18n.t('problems.forgetConfirm')}
                </Button>
                <Button onPress={() => setConfirming(false)}>{i18n.t('common.cancel')}</Button>
              </>
            ) : (
              <Button onPress={() => setConfirming(true)}>{i18n.t('problems.forget')}</Button>
            )}
          </div>
        </>
      )}
    </>
  );
}
