import type { Policy } from '../../utils/core/policy';
import type { Screen, Situation } from '../../utils/core/screen/situation';
import type { PageStatus } from '../../utils/core/screen/snapshot';
import type { Spotlight } from '../checklist/checklist';
import type { Attempt } from '../ui/attempt';
import type { PopupActions } from './actions';

/** What every headline is made from. */
export interface HeadlineProps<Kind extends Situation['kind'] = Situation['kind']> {
  situation: Extract<Situation, { kind: Kind }>;
  checklist: Screen['checklist'];
  page: PageStatus;
  /** What the organisation decided. */
  policy: Policy;
  now: number;
  actions: PopupActions;
  /** Runs what a button does; a failure is shown above the headline. */
  attempt: Attempt;
  /** Opens a task out and leads there. */
  onSpotlight: (spotlight: Spotlight) => void;
  /** Opens one of the two ways into a rotation. */
  onStart: (start: 'replace' | 'generated') => void;
}
