import { type Account, accountName } from '../account';
import { LIMITS, type Person, type Tool } from '../inventory/tool';
import type { Happening } from '../rotation/event';
import { type Entry, eventsIn } from '../rotation/gap';
import { id, z } from '../schema';
import { cutSecrets } from '../secret';

/** Text as a report may hold it, whoever wrote it: no secret, and nothing that turns the words beside it around. */
const shown = (max: number) =>
  z.pipe(
    z.string().check(z.maxLength(max * 4)),
    z.transform((value) => cutSecrets(value).text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')),
  );
const number = z.number().check(z.int(), z.gte(1));

/** Names of everything that the events of a report speak of by ids. Without names, the numbers stand for them. */
export const namesSchema = z.strictObject({
  account: z.nullable(shown(LIMITS.name * 2)),
  tools: z.array(
    z.strictObject({
      id,
      no: number,
      name: z.nullable(shown(LIMITS.name)),
      url: z.nullable(shown(LIMITS.url)),
      critical: z.boolean(),
      owner: z.nullable(id),
    }),
  ),
  people: z.array(z.strictObject({ id, no: number, name: z.nullable(shown(LIMITS.owner)) })),
  remarks: z.array(z.strictObject({ id, text: shown(LIMITS.notes) })),
});
export type ReportNames = z.infer<typeof namesSchema>;

/** What is known of the things that events speak of. */
export interface Known {
  account: Account | null;
  tools: readonly Tool[];
  people: readonly Person[];
  remarks: ReadonlyMap<string, string>;
}

/**
 * The names for a report. Tools and people are numbered in the order in which they turn up, so that within a report one number
 * is one of them. `named` false leaves out names, addresses and whatever a person wrote.
 */
export function reportNames(entries: readonly Entry[], known: Known, named: boolean): ReportNames {
  const happenings = eventsIn(entries).map(({ what }) => what);
  const tools = new Map(known.tools.map((tool) => [tool.id, tool]));
  const people = new Map(known.people.map((person) => [person.id, person.name]));
  const toolIds = distinct(happenings.flatMap((what) => (what.type === 'task-added' ? [what.tool] : [])));
  const owners = toolIds.flatMap((tool) => tools.get(tool)?.owner ?? []);
  const personIds = distinct([...eventsIn(entries).flatMap(peopleIn), ...owners]);
  const unnamed = { name: null, url: null };
  const names = {
    account: named && known.account ? accountName(known.account, '?') : null,
    tools: toolIds.map((tool, index) => {
      const { name, url, critical, owner } = tools.get(tool) ?? { ...unnamed, critical: false, owner: null };
      return { id: tool, no: index + 1, ...(named ? { name, url } : unnamed), critical, owner };
    }),
    people: personIds.map((person, index) => {
      return { id: person, no: index + 1, name: (named && people.get(person)) || null };
    }),
    remarks: named ? remarksIn(happenings, known.remarks) : [],
  };
  return z.parse(namesSchema, names);
}

function peopleIn({ who, what }: { who: string; what: Happening }): string[] {
  const by = who === 'me' || who === 'rekey' ? [] : [who];
  return what.type === 'asked' ? [...by, what.person] : by;
}

function remarksIn(happenings: readonly Happening[], texts: ReadonlyMap<string, string>): ReportNames['remarks'] {
  const ids = distinct(happenings.flatMap((what) => ('remark' in what && what.remark !== null ? [what.remark] : [])));
  return ids.flatMap((remark) => {
    const text = texts.get(remark);
    return text === undefined ? [] : [{ id: remark, text }];
  });
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
