import type { Reason } from '../../utils/core/rotation/event';
import type { Interval } from '../../utils/core/time';

/** A rotation that the person tells of. Without an account, `company` may name one; null means not known. */
export interface ByHand {
  account: string | null;
  company: string | null;
  t0: Interval;
  reason: Reason | null;
}

/** The ways into a rotation. */
export interface StartActions {
  /** Opens a company's API tab; without one, that of the company opened last. */
  openApiTab: (company: string | null) => Promise<void>;
  /** Remembers why a token is going to be replaced and opens the API tab. */
  planReplacement: (plan: { company: string | null; reason: Reason | null }) => Promise<void>;
  startByHand: (start: ByHand) => Promise<void>;
}
