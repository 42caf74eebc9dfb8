/** Where the webhooks of a kind of tool lead: a host, with or without a path; `*` stands for any characters. */
export interface HostPattern {
  /** The catalogue's id of the kind. */
  kind: string;
  pattern: string;
}

/**
 * The kind of tool to which a webhook leads. In: host and path of its address. Out: the id of the kind whose pattern
 * says most about it, host before path, or null when none fits.
 */
export function kindOfReceiver(host: string, path: string, patterns: readonly HostPattern[]): string | null {
  const fitting = patterns
    .map(({ kind, pattern }) => ({ kind, ...parts(pattern) }))
    .filter((one) => {
      return isLike(host, one.host) && (one.path === '' || isLike(path, one.path));
    });
  const [best] = fitting.sort((a, b) => said(b.host) - said(a.host) || said(b.path) - said(a.path));
  return best?.kind ?? null;
}

/** Whether a text is of a form in which `*` stands for any characters; without regard to case. */
export function isLike(text: string, pattern: string): boolean {
  const form = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${form}$`, 'i').test(text);
}

/** Host and path of a pattern; without a path, any will do. */
function parts(pattern: string): { host: string; path: string } {
  const slash = pattern.indexOf('/');
  return slash < 0 ? { host: pattern, path: '' } : { host: pattern.slice(0, slash), path: pattern.slice(slash) };
}

/** How much a pattern says: its characters without the stars. */
function said(pattern: string): number {
  return pattern.replaceAll('*', '').length;
}
