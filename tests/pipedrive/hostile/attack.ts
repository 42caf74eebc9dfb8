/** One way in which a page on pipedrive.com may lie or go wrong. */
export interface Attack {
  title: string;
  /** The most new tokens that Rekey may take for true while it lasts: 0 where the token's own field never changes. */
  believed: number;
  /**
   * Runs in the page, with nothing around it: a function that names nothing outside itself. In: the element that shows the
   * token. Out: what ends the attack, after which the page works as before.
   */
  start: (value: HTMLElement) => () => void;
}
