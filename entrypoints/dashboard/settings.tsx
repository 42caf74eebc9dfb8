import { saveFile } from '../../components/save-file';
import { SettingsPage } from '../../components/settings/settings-page';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import { keepAsksAtCopy, watchAsksAtCopy } from '../../utils/browser/service/choices';
import { forgetTaughtHost, watchTaughtHosts } from '../../utils/browser/service/taught';
import { copyOfEverything, forgetSetAside, watchTrouble } from '../../utils/browser/service/trouble';

/** Settings, connected to the places that were taught and the counts of what went wrong. */
export function SettingsRoute({ now }: { now: number }) {
  const [trouble, retry] = useWatched(watchTrouble);
  const [taught, retryTaught] = useWatched(watchTaughtHosts);
  const [asks, retryAsks] = useWatched(watchAsksAtCopy);
  if (asks.state === 'loading' || trouble.state === 'loading' || taught.state === 'loading') return <Loading />;
  if (trouble.state === 'failed') return <Unavailable onRetry={retry} />;
  if (taught.state === 'failed') return <Unavailable onRetry={retryTaught} />;
  if (asks.state === 'failed') return <Unavailable onRetry={retryAsks} />;
  const copy = async () => saveFile('rekey-copy.json', await copyOfEverything());
  return (
    <SettingsPage
      trouble={trouble.value}
      taught={taught.value}
      now={now}
      onCopy={copy}
      onForget={forgetSetAside}
      onForgetTaught={forgetTaughtHost}
      asksAtCopy={asks.value}
      onAsksAtCopy={keepAsksAtCopy}
    />
  );
}
