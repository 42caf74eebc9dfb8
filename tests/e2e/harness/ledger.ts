import { createHash, createHmac } from 'node:crypto';
import type { Browser } from 'wxt/browser';
import type { Extension } from './extension';

/** The extension's API, as the pages have it in which these functions run. */
declare const chrome: typeof Browser;

/** What Rekey has stored about one company. */
export interface Entry {
  accounts: number;
  rotations: number;
  questions: number;
  /** Fingerprint of the token that it holds for the one in use. */
  fingerprint: string | null;
  /** What the tabs that show the company say of their page: `found`, `not-found`. */
  readings: string[];
  /** Presses on a button that may make a new token, which those tabs remember. */
  presses: unknown[];
}

/** What Rekey has stored, by company. */
export interface Ledger {
  /** Out: the entry of a company; an empty one where nothing is stored. */
  of: (company: string) => Entry;
  /** Of all companies together: rotations, those among them that are open, and questions. */
  rotations: number;
  open: number;
  questions: number;
  /** Fingerprint under which Rekey of this installation keeps a token. */
  fingerprintOf: (token: string) => string;
}

interface Rows {
  accounts: { id: string; company: string | null; token: { fingerprint: string } | null }[];
  rotations: { account: string; open: 0 | 1 }[];
  questions: { account: string }[];
  tabs: { company: string | null; reading: string | null; presses: unknown[] }[];
  key: string | null;
}

/** Reads what the extension has stored about each company, without waking its worker. */
export async function readLedger(extension: Extension): Promise<Ledger> {
  const { accounts, rotations, questions, tabs, key } = await extension.ask(readRows, null);
  return {
    rotations: rotations.length,
    open: rotations.filter(({ open }) => open === 1).length,
    questions: questions.length,
    of: (company) => {
      const own = accounts.filter((account) => account.company === company);
      const isOwn = ({ account }: { account: string }) => own.some(({ id }) => id === account);
      return {
        accounts: own.length,
        rotations: rotations.filter(isOwn).length,
        questions: questions.filter(isOwn).length,
        fingerprint: own[0]?.token?.fingerprint ?? null,
        presses: tabs.flatMap((tab) => (tab.company === company ? tab.presses : [])),
        readings: tabs.flatMap((tab) => (tab.company === company && tab.reading !== null ? [tab.reading] : [])),
      };
    },
    fingerprintOf: (token) => fingerprintOf(token, key ?? ''),
  };
}

/** The product's own recipe (utils/page/digest, utils/browser/store/fingerprint), done here so that no page gets the token. */
function fingerprintOf(token: string, key: string): string {
  const digest = createHash('sha256').update(`rekey:token:1:${token}`).digest('hex');
  return createHmac('sha256', Buffer.from(key, 'hex')).update(digest).digest('hex');
}

/** Runs in a page of the extension. */
async function readRows(): Promise<Rows> {
  const ready = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [{ identity }, session, names] = await Promise.all([
    chrome.storage.local.get('identity'),
    chrome.storage.session.get(null),
    indexedDB.databases(),
  ]);
  const key = (identity as { fingerprintKey: string } | undefined)?.fingerprintKey ?? null;
  const tabs = Object.entries(session).flatMap(([name, tab]) => (name.startsWith('tab:') ? [tab as never] : []));
  // Opening one that is not there would make it, empty.
  if (!names.some(({ name }) => name === 'rekey')) return { accounts: [], rotations: [], questions: [], tabs, key };
  const database = await ready(indexedDB.open('rekey'));
  const transaction = database.transaction(['accounts', 'rotations', 'questions']);
  const [accounts = [], rotations = [], questions = []] = await Promise.all(
    ['accounts', 'rotations', 'questions'].map((store) => ready(transaction.objectStore(store).getAll())),
  );
  database.close();
  return { accounts, rotations, questions, tabs, key };
}
