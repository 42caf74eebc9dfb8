import type { Auth } from '../inventory/tool';

/** Parts of a guide that may rest on general knowledge alone. */
export type GuidePart = 'where' | 'link' | 'keys' | 'test';

/** What the catalogue knows of a kind of tool, as the screens show it. What it does not know is null or empty. */
export interface Guide {
  /** Id of the kind. */
  id: string;
  name: string;
  /** `both`: some of its connections hold the token, others use OAuth. */
  auth: Auth | 'both';
  where: string | null;
  /** Address of that place; parts in braces (`{host}`) are blanks that the user fills in. */
  link: string | null;
  keys: readonly string[];
  test: string | null;
  also: string | null;
  /** How to move it to OAuth. */
  oauth: string | null;
  /** Parts that no document of the tool confirms. */
  unverified: ReadonlySet<GuidePart>;
  /** Set where the organisation's policy describes the kind; `replaces` where it does so in place of the catalogue. */
  origin: { replaces: boolean } | null;
}

/** Finds the guide of a tool by its kind, as stored or typed; null for a kind that the catalogue does not know. */
export type GuideOf = (kind: string | null) => Guide | null;

/** What a search box was given, understood: the kinds that it may mean and what a new tool would begin with. */
export interface Suggestions {
  guides: readonly Guide[];
  /** Name for a tool of no known kind: the text as typed, or the host of an address. Null when nothing is left of it. */
  name: string | null;
  /** The address that was pasted, if it was one. */
  url: string | null;
}

/** Understands what is typed or pasted into the search box. */
export type Suggest = (query: string) => Suggestions;

/** Everything that the tools page asks the catalogue. */
export interface Knowledge {
  /** Ids of all kinds. */
  kinds: readonly string[];
  guideOf: GuideOf;
  suggest: Suggest;
  /** The kind of a tool by its name and address; null unless exactly one is meant. */
  recognise: (name: string, url: string | null) => Guide | null;
}

const BLANK = /\{\w+\}/g;

/** The blanks of a link, in order: `{host}`. */
export function blanksOf(link: string | null): string[] {
  return link?.match(BLANK) ?? [];
}

/** The address of a guide that can be opened as it is; null when it has none or one with blanks. */
export function openLink(guide: Guide | null): string | null {
  return guide === null || blanksOf(guide.link).length > 0 ? null : guide.link;
}
