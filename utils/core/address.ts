/** Host labels on pipedrive.com that are services of Pipedrive, not companies (contract, "API tab"). */
const NOT_COMPANIES = new Set(['app', 'www', 'api', 'developers', 'support', 'marketplace', 'oauth']);

/** A label has at most 63 characters; one with room for a token is taken for a token. */
const HOST = /^(?!.*[0-9a-f]{40})([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.pipedrive\.com$/;

const API_PATH = /^\/settings\/(?:personal\/)?api\/?$/;

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

/** Company domain of a host (`acme` for `acme.pipedrive.com`), or null when the host belongs to no company. */
export function companyOf(hostname: string): string | null {
  const label = HOST.exec(hostname)?.[1];
  return label === undefined || NOT_COMPANIES.has(label) ? null : label;
}

/** Whether an address shows Personal preferences > API. Sources: facts, section 1 (paths) and the contract. */
export function isApiTab({ protocol, hostname, pathname, hash }: Address): boolean {
  if (protocol !== 'https:' || !isWebAppHost(hostname)) return false;
  return API_PATH.test(pathname) || (/^\/settings\/?$/.test(pathname) && /^#\/?api(?:[/?]|$)/.test(hash));
}

/** Address of a company's API tab; without a company, the one that leads to the company opened last. */
export function apiTabUrl(company: string | null): string {
  return `https://${company ?? 'app'}.pipedrive.com/settings/api`;
}

/** Addresses of Pipedrive's own pages that a screen may lead to; null where that takes a company nobody has named. */
export interface PipedrivePages {
  usage: string | null;
  webhooks: string | null;
  /** Pipedrive's help on the pages of its security center. */
  alertsHelp: string;
  securityHelp: string;
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
