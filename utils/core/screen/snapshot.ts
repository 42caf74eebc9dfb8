import type { Account, Question } from '../account';
import type { Look, Tie } from '../finding/look';
import type { Person, Tool } from '../inventory/tool';
import type { Recovery } from '../recovery';
import type { Rotation } from '../rotation/fold';

/** What could not be read and lies set aside, for the screen that says so. */
export interface SetAside {
  count: number;
  /** Rows that were kept, by kind. */
  kept: { tools: number; accounts: number; rotations: number };
}

/** Everything that the checklist's screens are made from, as read in one go. */
export interface Snapshot {
  accounts: Account[];
  questions: Question[];
  tools: Tool[];
  people: Person[];
  /** Open rotations only. */
  rotations: Rotation[];
  /** Free texts (reasons of skipping and leaving down) by their ids. */
  remarks: ReadonlyMap<string, string>;
  /** What was found by asking Pipedrive, by account, and what the user said of it. */
  looks: Look[];
  ties: Tie[];
  setAside: SetAside | null;
  /** What had been lost and what came back of it, until the user has been told. */
  recovery: Recovery | null;
}

/** What is known of the page that the popup stands for. */
export interface PageStatus {
  /** `none`: no Pipedrive page. `withheld`: the browser keeps Rekey from it. */
  kind: 'none' | 'withheld' | 'pipedrive' | 'api-tab';
  company: string | null;
  /** What the token watcher said last about the API tab. */
  reading: 'reading' | 'found' | 'empty' | 'masked' | 'not-found' | 'which-company' | null;
  /** The user once pointed at the token on this host. */
  taught: boolean;
  /** The form that the card on the page leads to, until it was opened. */
  form: 'generated' | null;
  /** The page's own address, known only after the user clicked Rekey's icon on it. */
  url: string | null;
}
