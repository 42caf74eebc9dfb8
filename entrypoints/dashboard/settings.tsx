import { saveFile } from '../../components/save-file';
import { SettingsPage } from '../../components/settings/settings-page';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import { copyOfEverything, forgetSetAside, watchTrouble } from '../../utils/browser/service/trouble';

/** Settings, connected to the counts of what went wrong. */
export function SettingsRoute() {
  const [trouble, retry] = useWatched(watchTrouble);
  if (trouble.state === 'loading') return <Loading />;
  if (trouble.state === 'failed') return <Unavailable onRetry={retry} />;
  const copy = async () => saveFile('rekey-copy.json', await copyOfEverything());
  return <SettingsPage trouble={trouble.value} onCopy={copy} onForget={forgetSetAside} />;
}
