/** Limits of what one look may ask and report; the page's side keeps to them, the worker refuses what does not. */
export const LOOK_LIMITS = {
  requests: 40,
  receivers: 200,
  writers: 30,
  /** Longest user agent, in characters. */
  agent: 120,
} as const;
