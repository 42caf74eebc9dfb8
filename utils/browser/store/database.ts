import { Dexie, type EntityTable, type PromiseExtended, type Table } from 'dexie';
import { type Company, companySchema } from '../../core/access/company';
import { type ErrandEvent, errandEventSchema } from '../../core/access/event';
import {
  type Account,
  accountSchema,
  type Question,
  questionSchema,
  type Sighting,
  sightingSchema,
} from '../../core/account';
import { type Look, lookSchema, type Tie, tieSchema } from '../../core/finding/look';
import { type Received, receivedSchema, type Sent, sentSchema } from '../../core/handover/records';
import { type Person, personSchema, type Tool, toolSchema } from '../../core/inventory/tool';
import { type Entry, entrySchema } from '../../core/rotation/gap';
import { type Outcome, outcomeSchema } from '../../core/rotation/outcome';
import { id, time, z } from '../../core/schema';
import { noteChanges } from './changes';
import type { Copied } from './checkpoint';
import { restore } from './restore';
import { openAgainWhenTaken } from './taken';

/** Which rotations there are; everything else about them is in their events. `open` is 1 or 0, as indexes need numbers. */
const rotationRowSchema = z.strictObject({
  id,
  account: id,
  open: z.union([z.literal(0), z.literal(1)]),
  openedAt: time,
  /** When the popup opened by itself for this rotation; once is enough. */
  announcedAt: z.nullable(time),
});
export type RotationRow = z.infer<typeof rotationRowSchema>;

/** Which errands there are; everything else about them is in their events. `open` until they are put away. */
const errandRowSchema = z.strictObject({ id, open: z.union([z.literal(0), z.literal(1)]), startedAt: time });
export type ErrandRow = z.infer<typeof errandRowSchema>;

/** Free text that a person wrote, apart from the events, so that it can be erased. */
const remarkSchema = z.strictObject({ id, text: z.string() });
export type Remark = z.infer<typeof remarkSchema>;

/** Which tools the last import added, for its undo. */
const importSchema = z.strictObject({ id, at: time, tools: z.array(id) });
export type ImportRow = z.infer<typeof importSchema>;

/** What could not be read, kept as it was found. `told` once the user has saved a copy of it. */
const setAsideSchema = z.strictObject({
  no: z.optional(z.number()),
  table: z.string(),
  row: z.unknown(),
  at: time,
  told: z.union([z.literal(0), z.literal(1)]),
});
export type SetAsideRow = z.infer<typeof setAsideSchema>;

/** Which schema the rows of each table must fit. */
export const SCHEMAS = {
  accounts: accountSchema,
  sightings: sightingSchema,
  questions: questionSchema,
  tools: toolSchema,
  people: personSchema,
  rotations: rotationRowSchema,
  /** Events, and what they leave in their chain when they go. */
  events: entrySchema,
  remarks: remarkSchema,
  imports: importSchema,
  looks: lookSchema,
  ties: tieSchema,
  companies: companySchema,
  errands: errandRowSchema,
  errandEvents: errandEventSchema,
  sent: sentSchema,
  received: receivedSchema,
} as const;
export type TableName = keyof typeof SCHEMAS;
/** What a row of each table holds. */
export type Row<T extends TableName> = z.infer<(typeof SCHEMAS)[T]>;

/** What the database knows of itself (`meta.ts`). */
export interface MetaRow {
  key: string;
  value: unknown;
}

export class Database extends Dexie {
  declare accounts: EntityTable<Account, 'id'>;
  declare sightings: Table<Sighting, [string, string]>;
  declare questions: EntityTable<Question, 'account'>;
  declare tools: EntityTable<Tool, 'id'>;
  declare people: EntityTable<Person, 'id'>;
  declare rotations: EntityTable<RotationRow, 'id'>;
  declare events: Table<Entry, [string, string, number]>;
  declare remarks: EntityTable<Remark, 'id'>;
  declare imports: EntityTable<ImportRow, 'id'>;
  declare looks: EntityTable<Look, 'account'>;
  declare ties: Table<Tie, [string, string, string]>;
  declare companies: EntityTable<Company, 'id'>;
  declare errands: EntityTable<ErrandRow, 'id'>;
  declare errandEvents: Table<ErrandEvent, [string, string, number]>;
  /** Made from events, and made anew when it cannot be read: no data of the user's. */
  declare outcomes: EntityTable<Outcome, 'id'>;
  declare sent: EntityTable<Sent, 'id'>;
  declare received: EntityTable<Received, 'id'>;
  declare setAside: Table<SetAsideRow, number>;
  declare meta: Table<MetaRow, string>;

  constructor() {
    super('rekey');
    this.version(1).stores({
      accounts: 'id, company',
      sightings: '[account+fingerprint], account',
      questions: 'account',
      tools: 'id',
      people: 'id',
      rotations: 'id, account, open, openedAt',
      events: '[rotation+installation+no], rotation',
      remarks: 'id',
      imports: 'id',
      setAside: '++no, told',
    });
    this.version(2).stores({ looks: 'account', ties: '[account+sort+value]' });
    this.version(3).stores({ meta: 'key' });
    this.version(4).stores({
      companies: 'id, domain',
      errands: 'id, open, startedAt',
      errandEvents: '[errand+installation+no], errand',
    });
    this.version(5).stores({ outcomes: 'id' });
    this.version(6).stores({ sent: 'id', received: 'id' });
    noteChanges(this);
    // Before anything else gets to read or write, at every opening.
    this.on(
      'ready',
      (opened) => {
        openAgainWhenTaken(this);
        return restore(opened as Database);
      },
      true,
    );
  }

  /** Opens the database. Where that fails, the next use tries again: of itself, Dexie would refuse everything from then on. */
  override open(): PromiseExtended<Dexie> {
    return super.open().catch((error: unknown) => {
      this.close({ disableAutoOpen: false });
      throw error;
    });
  }

  /** Whether a row fits its table's schema. */
  fits(table: Copied, row: unknown): boolean {
    const schema = { ...SCHEMAS, setAside: setAsideSchema, outcomes: outcomeSchema }[table];
    return z.safeParse(schema as z.ZodMiniType, row).success;
  }
}

/** The one database. Content scripts never see it: they live in the page's origin. */
export const db = new Database();
