import { saveFile } from '../../components/save-file';
import { SettingsPage } from '../../components/settings/settings-page';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import { keepAsksAtCopy, keepChecksTokens, watchChoices } from '../../utils/browser/service/choices';
import { forgetTaughtHost, watchTaughtHosts } from '../../utils/browser/service/taught';
import { copyOfEverything, forgetSetAside, watchTrouble } from '../../utils/browser/service/trouble';
import { watchPolicy } from '../../utils/browser/store/policy';

/** Settings, connected to what the organisation decided, the places that were taught and the counts of what went wrong. */
export function SettingsRoute({ now }: { now: number }) {
  const [trouble, retry] = useWatched(watchTrouble);
  const [taught, retryTaught] = useWatched(watchTaughtHosts);
  const [decided, retryDecided] = useWatched(watchPolicy);
  const [choices, retryChoices] = useWatched(watchChoices);
  if (choices.state === 'loading' || decided.state === 'loading') return <Loading />;
  if (trouble.state === 'loading' || taught.state === 'loading') return <Loading />;
  if (trouble.state === 'failed') return <Unavailable onRetry={retry} />;
  if (taught.state === 'failed') return <Unavailable onRetry={retryTaught} />;
  if (decided.state === 'failed') return <Unavailable onRetry={retryDecided} />;
  if (choices.state === 'failed') return <Unavailable onRetry={retryChoices} />;
  const copy = async () => saveFile('rekey-copy.json', await copyOfEverything());
  return (
    <SettingsPage
      trouble={trouble.value}
      taught={taught.value}
      decided={decided.value}
      now={now}
      onCopy={copy}
      onForget={forgetSetAside}
      onForgetTaught={forgetTaughtHost}
      choices={choices.value}
      onAsksAtCopy={keepAsksAtCopy}
      onChecksTokens={keepChecksTokens}
    />
  );
}
