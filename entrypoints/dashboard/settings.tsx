import { saveFile } from '../../components/save-file';
import { Keeping } from '../../components/settings/keeping';
import { SettingsPage } from '../../components/settings/settings-page';
import { TimeSection } from '../../components/settings/time-section';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import { chooseChecksTokens, keepAsksAtCopy, watchChoices } from '../../utils/browser/service/choices';
import { problemReport } from '../../utils/browser/service/problem';
import { keepRetention, watchRetention } from '../../utils/browser/service/retention';
import { forgetTaughtHost, watchTaughtHosts } from '../../utils/browser/service/taught';
import { allowReminders, keepTimeSettings, watchTime } from '../../utils/browser/service/time';
import { copyOfEverything, forgetSetAside, watchTrouble } from '../../utils/browser/service/trouble';
import { watchPolicy } from '../../utils/browser/store/policy';

/** Settings, connected to what the organisation decided, the places that were taught and the counts of what went wrong. */
export function SettingsRoute({ now }: { now: number }) {
  const [trouble, retry] = useWatched(watchTrouble);
  const [taught, retryTaught] = useWatched(watchTaughtHosts);
  const [decided, retryDecided] = useWatched(watchPolicy);
  const [choices, retryChoices] = useWatched(watchChoices);
  const [time, retryTime] = useWatched(watchTime);
  const [retention, retryRetention] = useWatched(watchRetention);
  if (retention.state === 'failed') return <Unavailable onRetry={retryRetention} />;
  if (retention.state === 'loading' || time.state === 'loading') return <Loading />;
  if (choices.state === 'loading' || decided.state === 'loading') return <Loading />;
  if (trouble.state === 'loading' || taught.state === 'loading') return <Loading />;
  if (trouble.state === 'failed') return <Unavailable onRetry={retry} />;
  if (taught.state === 'failed') return <Unavailable onRetry={retryTaught} />;
  if (decided.state === 'failed') return <Unavailable onRetry={retryDecided} />;
  if (choices.state === 'failed') return <Unavailable onRetry={retryChoices} />;
  if (time.state === 'failed') return <Unavailable onRetry={retryTime} />;
  const copy = async () => saveFile('rekey-copy.json', await copyOfEverything());
  return (
    <SettingsPage
      trouble={trouble.value}
      taught={taught.value}
      decided={decided.value}
      now={now}
      onCopy={copy}
      onForget={forgetSetAside}
      onReport={problemReport}
      onSaveReport={(report) => saveFile('rekey-problem.json', report)}
      onForgetTaught={forgetTaughtHost}
      keeping={
        <Keeping days={retention.value} decided={decided.value.policy.retentionDays ?? null} onDays={keepRetention} />
      }
      choices={choices.value}
      onAsksAtCopy={keepAsksAtCopy}
      onChecksTokens={chooseChecksTokens}
      time={<TimeSection time={time.value} onSettings={keepTimeSettings} onAllow={allowReminders} />}
    />
  );
}
