/** The parts of an address that decide where in Pipedrive a page is; `location` and `URL` both have them. */
export interface Address {
  protocol: string;
  hostname: string;
  pathname: string;
  hash: string;
}

/** Whether `hostname` is a Pipedrive web app host: a company's, or `app`, which leads to one. */
export function isWebAppHost(hostname: string): boolean {
  return hostname === 'app.pipedrive.com' || companyOf(hostname) !== null;
}

/** Whether a host, with its port or without, is one of Pipedrive's own: the web app, its API, its help. */
export function isPipedrive(host: string): boolean {
  return /(?:^|\.)pipedrive\.com\.?(?::\d+)?$/.test(host);
}

/**
 * Company domain of a host (`acme` for `acme.pipedrive.com`), or null when the host belongs to no company: labels that are
 * services of Pipedrive (contract, "API tab"), and one with room for a token, which is taken for a token. A label has at
 * most 63 characters.
 */
export function companyOf(hostname: string): string | null {
  // Patterns stand where they are used: as constants of the module they would be made anew on each Pipedrive page.
  const host =
    /^(?!(?:app|www|api|developers|support|marketplace|oauth)\.|.*[0-9a-f]{40})([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.pipedrive\.com$/;
  return host.exec(hostname)?.[1] ?? null;
}

/** Whether an address shows Personal preferences > API. Sources: facts, section 1 (paths) and the contract. */
export function isApiTab({ protocol, hostname, pathname, hash }: Address): boolean {
  if (protocol !== 'https:' || !isWebAppHost(hostname)) return false;
  if (/^\/settings\/(?:personal\/)?api\/?$/.test(pathname)) return true;
  return /^\/settings\/?$/.test(pathname) && /^#\/?api(?:[/?]|$)/.test(hash);
}

/** Cleans what a person typed as their company (`Acme.pipedrive.com/x`, `acme`); null when it cannot be one. */
export function parseCompany(input: string): string | null {
  const host = input
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '');
  return companyOf(host.includes('.') ? host : `${host}.pipedrive.com`);
}
