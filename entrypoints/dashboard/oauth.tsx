import { useMemo } from 'preact/hooks';
import { OauthPage } from '../../components/oauth/oauth-page';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import { watchRotations } from '../../utils/browser/service/snapshot';
import { guideOf } from '../../utils/catalogue';
import type { Tool } from '../../utils/core/inventory/tool';
import { movableTools } from '../../utils/core/screen/movable';
import { pagesOf } from '../../utils/pipedrive/addresses';

/** The page for those who build an integration of their own, connected to the list and to every rotation. */
export function OauthRoute({ tools }: { tools: readonly Tool[] }) {
  const [rotations, retry] = useWatched(watchRotations);
  const past = rotations.state === 'ready' ? rotations.value : null;
  const movable = useMemo(() => movableTools(tools, past ?? [], guideOf), [tools, past]);
  if (rotations.state === 'loading') return <Loading />;
  if (rotations.state === 'failed') return <Unavailable onRetry={retry} />;
  return <OauthPage pages={pagesOf(null)} movable={movable} />;
}
