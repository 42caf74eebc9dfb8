/** Where the webhooks of a kind of tool lead: a host, with or without a path; `*` stands for any characters. */
export interface HostPattern {
  /** The catalogue's id of the kind. */
  kind: string;
  pattern: string;
}

/**
 * The kind of tool to which a webhook leads. In: host and path of its address. Out: the id of the kind whose pattern
 * says most about it, or null when none fits.
 */
export function kindOfReceiver(host: string, path: string, patterns: readonly HostPattern[]): string | null {
  const fitting = patterns.filter(({ pattern }) => fits(pattern, host, path));
  const [best] = fitting.sort((a, b) => said(b.pattern) - said(a.pattern));
  return best?.kind ?? null;
}

/** Whether a text is of a form in which `*` stands for any characters; without regard to case. */
export function isLike(text: string, pattern: string): boolean {
  const form = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${form}$`, 'i').test(text);
}

function fits(pattern: string, host: string, path: string): boolean {
  const slash = pattern.indexOf('/');
  if (slash < 0) return isLike(host, pattern);
  return isLike(host, pattern.slice(0, slash)) && isLike(path, pattern.slice(slash));
}

/** How much a pattern says: its characters without the stars. */
function said(pattern: string): number {
  return pattern.replaceAll('*', '').length;
}
