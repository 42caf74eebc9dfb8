import { companyOf, isApiTab, isWebAppHost } from '../../core/address';
import type { Message, Sender } from '../../core/messages';

/** Messages that only the top frame of a page may send. */
const TOP_ONLY: readonly Message['type'][] = [
  'api-tab-shown',
  'card-asked',
  'card-pressed',
  'company-named',
  'card-answered',
  'kind-chosen',
  'copy-answered',
];

/** A sender that was found to be one of Rekey's content scripts. */
export interface ContentScript {
  tab: number;
  frame: number;
  /** Host of the page in the tab, whatever frame spoke. */
  hostname: string;
  /** The company that an address names: that of the API tab, be it the page or a frame of it; null where it is `app.` */
  company: string | null;
  /** Whether that page is the API tab; else only the frame that spoke may be one. */
  atApiTab: boolean;
}

/**
 * Whether a message comes from one of our content scripts on a Pipedrive page, by what the browser stamped on it.
 * Out: where it is, or null when it must be refused.
 */
export function contentScript(sender: Sender, ownId: string, type: Message['type']): ContentScript | null {
  const { id, url, frameId, tab } = sender;
  const page = tab?.url ?? url;
  if (id !== ownId || tab?.id === undefined || frameId === undefined || url === undefined || page === undefined)
    return null;
  if (!isPipedrive(page) || (frameId === 0 && !isPipedrive(url))) return null;
  if (frameId !== 0 && TOP_ONLY.includes(type)) return null;
  const address = new URL(page);
  const atApiTab = isApiTab(address);
  const company = companyOfFrame(url, atApiTab) ?? companyOf(address.hostname);
  return { tab: tab.id, frame: frameId, hostname: address.hostname, company, atApiTab };
}

/**
 * The company of a frame that is an API tab itself, which nobody but one speaks for where the page around it is none: its address
 * may be the one that it was loaded with. Any other frame belongs to the page around it.
 */
function companyOfFrame(url: string, inApiTab: boolean): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  return isApiTab(address) || !inApiTab ? companyOf(address.hostname) : null;
}

function isPipedrive(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && isWebAppHost(hostname);
}
