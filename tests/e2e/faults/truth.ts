import type { Account } from '../../../utils/core/account';
import type { Recovery } from '../../../utils/core/recovery';
import { firstBreak } from '../../../utils/core/rotation/chain';
import type { Event } from '../../../utils/core/rotation/event';
import type { Extension } from '../harness/extension';
import { readStored } from '../harness/stored';

/** What is stored of one company, past Rekey. */
export interface Truth {
  /** Names on its list, in no order. */
  tools: string[];
  accounts: number;
  /** Fingerprint of the token that its account is known to have; null before one was seen. */
  token: string | null;
  questions: number;
  /** What happened in each of its rotations, in order. */
  rotations: string[][];
  /** A chain that does not hold, or a name or number that stands twice. */
  wrong: string | null;
  /** Rows that lie aside, and whether the user is to be told of a loss. */
  aside: number;
  told: boolean;
  /** How much the user is told did not come back or could not be read. */
  missing: number;
  /** The copy outside of the database is of the last commit. */
  isCopied: boolean;
}

/** Reads what is stored of a company, without waking the worker. */
export async function truthOf(rekey: Pick<Extension, 'ask'>, company: string): Promise<Truth> {
  const { databases, storage } = await readStored(rekey);
  const rows = <T>(table: string) => (databases.rekey?.[table] ?? []).map(({ value }) => value as T);
  const own = rows<Pick<Account, 'id' | 'company' | 'token'>>('accounts').filter(
    (account) => account.company === company,
  );
  const isOwn = ({ account }: { account: string }) => own.some(({ id }) => id === account);
  const events = rows<Event>('events').filter(({ what }) => what !== undefined);
  const chains = rows<{ id: string; account: string; openedAt: number }>('rotations')
    .filter(isOwn)
    .sort((a, b) => a.openedAt - b.openedAt)
    .map(({ id }) => events.filter(({ rotation }) => rotation === id).sort((a, b) => a.no - b.no));
  const tools = rows<{ name: string; company: string; removedAt: number | null }>('tools')
    .filter((tool) => tool.company === company && tool.removedAt === null)
    .map(({ name }) => name);
  const meta = new Map(rows<{ key: string; value: unknown }>('meta').map(({ key, value }) => [key, value]));
  const aside = rows<{ table: string; row: Event }>('setAside');
  const recovery = meta.get('recovery') as Recovery | undefined;
  const untold = rows<{ told: number }>('setAside').filter(({ told }) => told === 0).length;
  const broken = chains.some((chain) => firstBreak(chain) !== null && !isWholeWith(chain, aside));
  return {
    tools,
    accounts: own.length,
    token: own.at(-1)?.token?.fingerprint ?? null,
    questions: rows<{ account: string }>('questions').filter(isOwn).length,
    rotations: chains.map((chain) => chain.map(({ what }) => what.type)),
    wrong: broken ? 'a chain does not hold' : new Set(tools).size < tools.length ? 'a tool is there twice' : null,
    aside: aside.length,
    told: recovery !== undefined || untold > 0,
    missing: Object.values(recovery?.missing ?? {}).reduce((sum, count) => sum + count, untold),
    isCopied: copies(storage.local).some((copy) => copy.includes(`{"no":${meta.get('revision')},`)),
  };
}

function copies(local: unknown): string[] {
  return Object.entries((local ?? {}) as Record<string, { text?: string }>)
    .filter(([key]) => key.startsWith('checkpoint:'))
    .map(([, sealed]) => sealed?.text ?? '');
}

/** Whether what lies aside fills the gaps of a chain: each link names the one before. */
function isWholeWith(chain: readonly Event[], aside: readonly { table: string; row: Event }[]): boolean {
  const links = aside.filter(({ table, row }) => table === 'events' && row.rotation === chain[0]?.rotation);
  const all = [...chain, ...links.map(({ row }) => row)].sort((a, b) => a.no - b.no);
  return all.every(({ no, previous }, index) => no === index + 1 && previous === (all[index - 1]?.hash ?? null));
}
