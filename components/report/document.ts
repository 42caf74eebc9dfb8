/** A part of a document. Everything in it is plain text, whoever wrote it. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** Lines to be copied sign by sign. */
  | { kind: 'lines'; lines: readonly string[] };

export interface Section {
  title: string;
  blocks: readonly Block[];
}

/** Something to hand to others, once in words: drawn on the page, printed, or written as Markdown. */
export interface Doc {
  title: string;
  /** Of when it is and what it leaves out. */
  lead: readonly string[];
  /** What a person in a hurry reads: a few words and one line each. */
  facts: readonly { label: string; text: string }[];
  sections: readonly Section[];
}
