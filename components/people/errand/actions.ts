import type { NamedAdmin } from '../../../utils/core/access/company';
import type { How, Sort } from '../../../utils/core/access/event';
import type { StepView } from '../../../utils/core/access/view';

/** Who an errand is about: somebody by a name, or people on the list who are one and the same. */
export type Whom = { name: string } | { people: readonly string[] };

/** What starts an errand. Each resolves once it is written down, and leads to it. */
export interface StartErrand {
  grant: (whom: Whom, sort: Sort, domains: readonly string[]) => Promise<void>;
  withdraw: (
    whom: Whom,
    sort: Sort,
    what: { domains: readonly string[]; accounts: readonly string[]; tools: readonly string[] },
  ) => Promise<void>;
}

/** What a person can do in an errand. Each resolves once it is written down and rejects when it could not be. */
export interface ErrandActions {
  /** A reason comes with everything but `done`. */
  settle: (step: StepView, how: How, reason: string | null) => Promise<void>;
  tested: (step: StepView) => Promise<void>;
  adminFound: (step: StepView, admin: NamedAdmin) => Promise<void>;
  handOver: (step: StepView, owner: string) => Promise<void>;
  undo: (step: StepView) => Promise<void>;
  /** Opens the company's API tab, where the new token is generated. */
  replaceToken: (company: string | null) => Promise<void>;
  close: () => Promise<void>;
  reopen: () => Promise<void>;
  /** Saves the report as a file; without names and reasons unless they are asked for. */
  report: (withNames: boolean) => void;
}
