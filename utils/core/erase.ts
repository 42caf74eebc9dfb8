import type { ErrandEvent } from './access/event';
import type { Account } from './account';
import { nameKey, type Person, type Tool } from './inventory/tool';
import { type Entry, type Gap, gapOf, isGap } from './rotation/gap';

/** What somebody wants gone. */
export interface EraseTarget {
  kind: 'person' | 'tool' | 'account' | 'rotation';
  id: string;
}

/** As much of what is stored as an erasure has to look at. */
export interface Holdings {
  accounts: readonly Account[];
  tools: readonly Tool[];
  people: readonly Person[];
  /** Ids of all people in the table, those included whose row can't be read. */
  peopleIds: readonly string[];
  rotations: readonly { id: string; account: string; open: 0 | 1 }[];
  entries: readonly Entry[];
  remarks: readonly { id: string; text: string }[];
  companies: readonly { id: string; domain: string }[];
  errandEvents: readonly ErrandEvent[];
  setAside: readonly { no: number; row: unknown }[];
}

/** Everything that goes, found before anything does: what is shown first is what is done then. */
export interface ErasePlan {
  accounts: string[];
  tools: string[];
  people: string[];
  rotations: string[];
  /** How many of these rotations are still open. */
  open: number;
  remarks: string[];
  /** Events that go, as what they leave. */
  gaps: Gap[];
  /** Entries of rotations that go as a whole: of these only the seals stay, which are among `gaps`. */
  entries: [string, string, number][];
  /** Rows of companies of which no account is left. */
  companies: string[];
  /** Their domains, and those of companies without a row. */
  domains: string[];
  /** Accounts whose user has the person's name, which is taken away. */
  unnamed: string[];
  /** Tools that lose their owner, and stay. */
  ownerless: string[];
  /** Set-aside rows that speak of it, by their numbers. */
  setAside: number[];
}

/** What goes with a target. Whatever else is there stays, and every chain still reads. */
export function planErase(target: EraseTarget, held: Holdings): ErasePlan {
  const plan = { ...EMPTY, ...PLANS[target.kind](target.id, held) };
  const words = wordsOf(target, plan, held);
  return { ...plan, setAside: speaking(words.ids, words.names, held) };
}

/** The same for several rotations at once, of which those that are open stay. */
export function planEnded(ids: readonly string[], held: Holdings): ErasePlan {
  const wanted = new Set(ids);
  const ended = held.rotations.filter(({ id, open }) => open === 0 && wanted.has(id));
  const plan = { ...EMPTY, ...ofRotations(ended, held.entries) };
  return { ...plan, setAside: speaking([...plan.rotations, ...plan.remarks], [], held) };
}

const EMPTY: ErasePlan = {
  ...{ accounts: [], tools: [], people: [], rotations: [], open: 0, remarks: [], gaps: [], entries: [] },
  ...{ companies: [], domains: [], unnamed: [], ownerless: [], setAside: [] },
};

const PLANS: Record<EraseTarget['kind'], (id: string, held: Holdings) => Partial<ErasePlan>> = {
  /** What a person did stays told, by an id that names nobody any more; that they were asked goes. */
  person: (id, held) => {
    const { people, accounts, tools, entries, remarks } = held;
    const person = people.find((one) => one.id === id);
    const key = nameKey(person?.name ?? '');
    const isNamed = naming(key);
    const theirs = reasonsAbout(id, held);
    const asked = entries.filter((entry) => !isGap(entry) && entry.what.type === 'asked' && entry.what.person === id);
    return {
      people: person ? [id] : [],
      unnamed: accounts.filter(({ user }) => user !== null && nameKey(user) === key).map((account) => account.id),
      ownerless: tools.filter(({ owner }) => owner === id).map((tool) => tool.id),
      remarks: remarks.filter((one) => theirs.has(one.id) || isNamed(one.text)).map((remark) => remark.id),
      gaps: asked.map((entry) => gapOf(entry, 'erased')),
    };
  },
  tool: (id, { entries }) => ({ tools: [id], ...ofTools(new Set([id]), entries) }),
  account: (id, held) => {
    const rotations = held.rotations.filter(({ account }) => account === id);
    const tools = held.tools.filter(({ account }) => account === id).map((tool) => tool.id);
    const whole = ofRotations(rotations, held.entries);
    const gone = new Set(rotations.map((rotation) => rotation.id));
    // A tool of this account may have a task elsewhere, from before it was narrowed.
    const rest = held.entries.filter(({ rotation }) => !gone.has(rotation));
    const others = ofTools(new Set(tools), rest);
    return {
      ...{ ...whole, accounts: [id], tools, ...lastOf(id, held) },
      gaps: [...whole.gaps, ...others.gaps],
      remarks: [...whole.remarks, ...others.remarks],
    };
  },
  rotation: (id, { rotations, entries }) =>
    ofRotations(
      rotations.filter((rotation) => rotation.id === id),
      entries,
    ),
};

/** The company of an account, where it has no other. */
function lastOf(id: string, { accounts, companies }: Holdings): Pick<ErasePlan, 'companies' | 'domains'> {
  const domain = accounts.find((account) => account.id === id)?.company ?? null;
  const isLast = domain !== null && accounts.every((account) => account.id === id || account.company !== domain);
  if (!isLast) return { companies: [], domains: [] };
  return { companies: companies.filter((row) => row.domain === domain).map((row) => row.id), domains: [domain] };
}

/** What somebody wrote in the course of errands that are about this person alone, or about them and people erased before. */
function reasonsAbout(person: string, { peopleIds, setAside, errandEvents }: Holdings): ReadonlySet<string> {
  // A person whose row was set aside is not one who was erased.
  const aside = JSON.stringify(setAside);
  const isAnother = (one: string) => one !== person && (peopleIds.includes(one) || aside.includes(one));
  const errands = new Set(
    errandEvents.flatMap(({ errand, what }) =>
      what.type === 'started' && !what.people.some(isAnother) ? [errand] : [],
    ),
  );
  return new Set(
    errandEvents.flatMap(({ errand, what }) =>
      what.type === 'settled' && what.remark !== null && errands.has(errand) ? [what.remark] : [],
    ),
  );
}

function ofTools(tools: ReadonlySet<string>, entries: readonly Entry[]): Pick<ErasePlan, 'gaps' | 'remarks'> {
  const tasks = new Set(
    entries.flatMap((entry) =>
      !isGap(entry) && entry.what.type === 'task-added' && tools.has(entry.what.tool) ? [entry.what.task] : [],
    ),
  );
  const theirs = entries.filter((entry) => !isGap(entry) && 'task' in entry.what && tasks.has(entry.what.task));
  return { gaps: theirs.map((entry) => gapOf(entry, 'erased')), remarks: remarksIn(theirs) };
}

/** A rotation that goes as a whole leaves the seal of each of its chains, so that a report of it can still be told. */
function ofRotations(
  rotations: Holdings['rotations'],
  entries: readonly Entry[],
): Pick<ErasePlan, 'rotations' | 'open' | 'entries' | 'gaps' | 'remarks'> {
  const ids = new Set(rotations.map(({ id }) => id));
  const theirs = entries.filter(({ rotation }) => ids.has(rotation));
  const last = new Map<string, Entry>();
  for (const entry of theirs) {
    const chain = entry.rotation + entry.installation;
    if ((last.get(chain)?.no ?? 0) < entry.no) last.set(chain, entry);
  }
  const kept = new Set(last.values());
  return {
    rotations: [...ids],
    open: rotations.filter(({ open }) => open === 1).length,
    entries: theirs
      .filter((entry) => !kept.has(entry))
      .map(({ rotation, installation, no }) => [rotation, installation, no]),
    gaps: [...kept].map((entry) => gapOf(entry, 'erased')),
    remarks: remarksIn(theirs),
  };
}

function remarksIn(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) =>
    !isGap(entry) && 'remark' in entry.what && entry.what.remark !== null ? [entry.what.remark] : [],
  );
}

/** Ids and names by which a row that can't be read is told to speak of what goes. */
function wordsOf(
  { id }: EraseTarget,
  plan: ErasePlan,
  { people, tools }: Holdings,
): { ids: string[]; names: string[] } {
  const named = [...people, ...tools].filter((one) => [...plan.people, ...plan.tools].includes(one.id));
  return { ids: [id, ...plan.rotations, ...plan.tools, ...plan.remarks], names: named.map(({ name }) => name) };
}

/** Numbers of set-aside rows that hold one of the ids, or one of the names as a word. */
function speaking(ids: readonly string[], names: readonly string[], { setAside }: Holdings): number[] {
  const tests = names.map(naming);
  const speaks = ({ row }: Holdings['setAside'][number]) => {
    const text = JSON.stringify(row) ?? '';
    const texts = tests.length > 0 ? textsIn(row) : [];
    return ids.some((id) => text.includes(id)) || tests.some((test) => texts.some(test));
  };
  return setAside.filter(speaks).map(({ no }) => no);
}

/** Every text in a value; a row's own names of its parts are none. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Tells whether a text holds a name as a word of its own: "Ana" is not in "manager". A name of one sign is in none. */
function naming(name: string): (text: string) => boolean {
  const key = nameKey(name);
  if (key.length < 2) return () => false;
  const exact = key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, 'u');
  return (text) => word.test(nameKey(text));
}
