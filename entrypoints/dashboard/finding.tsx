import type { Kinds } from '../../components/find/actions';
import { FindSection } from '../../components/find/find-section';
import { useWatched } from '../../components/ui/watched';
import { watchFindings } from '../../utils/browser/service/findings';
import { kindOfAgent } from '../../utils/catalogue/traces';
import { findingsView } from '../../utils/core/finding/view';
import type { GuideOf } from '../../utils/core/screen/guide';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { pagesOf } from '../../utils/pipedrive/addresses';
import { findActions } from '../popup/signs';

/** The section that finds tools, connected to what was found for each account. */
export function Finding({
  snapshot: { accounts, tools },
  guideOf,
  now,
  locked,
  open,
}: {
  snapshot: Snapshot;
  guideOf: GuideOf;
  now: number;
  /** The organisation has switched asking Pipedrive off. */
  locked: boolean;
  /** Whether the section is unfolded to begin with. */
  open: boolean;
}) {
  const [findings] = useWatched(watchFindings);
  const found = findings.state === 'ready' ? findings.value : null;
  const viewOf = (account: string) => {
    const look = found?.looks.find((one) => one.account === account);
    return look && found ? findingsView(look, found.ties, tools, found.replaced.get(account) ?? null) : null;
  };
  const kinds: Kinds = {
    name: (kind) => guideOf(kind)?.name ?? null,
    usesOauth: (kind) => guideOf(kind)?.auth === 'oauth',
    ofAgent: kindOfAgent,
  };
  return <FindSection {...{ kinds, accounts, tools, viewOf, pagesOf, now, locked, open, actions: findActions }} />;
}
