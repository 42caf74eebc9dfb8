import { Dexie, type EntityTable, type Table } from 'dexie';
import {
  type Account,
  accountSchema,
  type Question,
  questionSchema,
  type Sighting,
  sightingSchema,
} from '../../core/account';
import { type Look, lookSchema, type Tie, tieSchema } from '../../core/finding/look';
import { type Person, personSchema, type Tool, toolSchema } from '../../core/inventory/tool';
import { type Event, eventSchema } from '../../core/rotation/event';
import { id, time, z } from '../../core/schema';

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

/** Free text that a person wrote, apart from the events, so that it can be erased. */
const remarkSchema = z.strictObject({ id, text: z.string() });
export type Remark = z.infer<typeof remarkSchema>;

/** Which tools the last import added, for its undo. */
const importSchema = z.strictObject({ id, at: time, tools: z.array(id) });
export type ImportRow = z.infer<typeof importSchema>;

/** What could not be read, kept as it was found. `told` once the user has saved a copy of it. */
export interface SetAsideRow {
  no?: number;
  table: string;
  row: unknown;
  at: number;
  told: 0 | 1;
}

/** Which schema the rows of each table must fit. */
export const SCHEMAS = {
  accounts: accountSchema,
  sightings: sightingSchema,
  questions: questionSchema,
  tools: toolSchema,
  people: personSchema,
  rotations: rotationRowSchema,
  events: eventSchema,
  remarks: remarkSchema,
  imports: importSchema,
  looks: lookSchema,
  ties: tieSchema,
} as const;
export type TableName = keyof typeof SCHEMAS;

class Database extends Dexie {
  declare accounts: EntityTable<Account, 'id'>;
  declare sightings: Table<Sighting, [string, string]>;
  declare questions: EntityTable<Question, 'account'>;
  declare tools: EntityTable<Tool, 'id'>;
  declare people: EntityTable<Person, 'id'>;
  declare rotations: EntityTable<RotationRow, 'id'>;
  declare events: Table<Event, [string, string, number]>;
  declare remarks: EntityTable<Remark, 'id'>;
  declare imports: EntityTable<ImportRow, 'id'>;
  declare looks: EntityTable<Look, 'account'>;
  declare ties: Table<Tie, [string, string, string]>;
  declare setAside: Table<SetAsideRow, number>;

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
  }
}

/** The one database. Content scripts never see it: they live in the page's origin. */
export const db = new Database();
