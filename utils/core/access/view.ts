import type { Account } from '../account';
import { countsFor, type Person, type Tool } from '../inventory/tool';
import type { Who } from '../rotation/event';
import { type Company, companyName } from './company';
import type { Errand } from './errand';
import type { StepKind } from './event';
import { isOver, type RotationOf, type StepState, stateOf, type TiedRotation, tiedRotation } from './standing';
import type { Step } from './step';
import { isTheirs } from './traces';

/** Everything that an errand's ids lead to. */
export interface ErrandWorld {
  companies: readonly Company[];
  accounts: readonly Account[];
  people: readonly Person[];
  tools: readonly Tool[];
  remarks: ReadonlyMap<string, string>;
  rotationOf: RotationOf;
}

/** The rotation that replaced a token, with the tools that were left out by their ids and names. */
export interface ReplacedBy extends Omit<TiedRotation, 'leftOut'> {
  leftOut: { id: string; name: string }[];
}

/** One step as a list shows it: every id already turned into what a person reads. */
export interface StepView {
  id: string;
  kind: StepKind;
  state: StepState;
  reason: string | null;
  /** Why it is believed, by whom and when; null while it is open, and where it follows from a rotation alone. */
  proof: { grade: NonNullable<Step['proof']>; who: Who; at: number } | null;
  /** The account whose token is to be replaced, or that Rekey saw. */
  account: Account | null;
  /** The tool that is to be handed over, by its name, and whose it is now; `gone` when it is off the list, so that nobody has to. */
  tool: { id: string; name: string; owner: string | null; gone: boolean } | null;
  rotation: ReplacedBy | null;
  canUndo: boolean;
}

/** The steps of one company. */
export interface PlaceView {
  /** Row of the company; null for what belongs to none. */
  company: string | null;
  /** Null when it is no longer listed. */
  domain: string | null;
  name: string;
  admin: Person | null;
  steps: StepView[];
  /** Tools that may run on the token of the person's own user there. */
  ownTools: string[];
  /** Tools of the company that came onto the list since the errand was started. */
  newTools: string[];
}

/** One errand as a page shows it. */
export interface ErrandView {
  id: string;
  kind: Errand['kind'];
  sort: Errand['sort'];
  /** What the person is called; `nameless` when nothing is left of it. */
  name: string;
  names: string[];
  people: string[];
  startedAt: number;
  closedAt: number | null;
  places: PlaceView[];
  done: number;
  /** Steps that somebody left out; they are over, and not done. */
  leftOut: number;
  total: number;
  finished: boolean;
  /** The first step that somebody can do now; blocked ones only where nothing else is left. */
  next: { place: PlaceView; step: StepView } | null;
}

/** An errand with everything that it speaks of. `nameless` stands for names that were erased. */
export function errandView(errand: Errand, world: ErrandWorld, nameless: string): ErrandView {
  const names = errand.people.flatMap((id) => world.people.find((person) => person.id === id)?.name ?? []);
  const ids = [...new Set(errand.steps.map(({ company }) => company))];
  // What belongs to no company comes last.
  const places = [...ids.filter((id) => id !== null), ...ids.filter((id) => id === null)].map((company) =>
    placeView(company, errand, names, world, nameless),
  );
  const steps = places.flatMap((place) => place.steps.map((step) => ({ place, step })));
  const left = steps.filter(({ step }) => !isOver(step.state));
  // What nobody needs any more was not left out.
  const leftOut = errand.steps.filter(({ state }) => state === 'waived').length;
  return {
    id: errand.id,
    kind: errand.kind,
    sort: errand.sort,
    name: names[0] ?? nameless,
    names,
    people: errand.people,
    startedAt: errand.startedAt,
    closedAt: errand.closedAt,
    places,
    done: steps.length - left.length - leftOut,
    leftOut,
    total: steps.length,
    finished: left.length === 0,
    next: left.find(({ step }) => step.state !== 'blocked') ?? left[0] ?? null,
  };
}

function placeView(
  company: string | null,
  errand: Errand,
  names: readonly string[],
  world: ErrandWorld,
  nameless: string,
): PlaceView {
  const row = world.companies.find(({ id }) => id === company) ?? null;
  const own = world.accounts.filter(
    (account) => row !== null && account.company === row.domain && isTheirs(account, names),
  );
  const dying = world.tools.filter(
    (tool) => tool.removedAt === null && tool.auth !== 'oauth' && own.some((account) => countsFor(tool, account)),
  );
  return {
    company,
    domain: row?.domain ?? null,
    name: row === null ? nameless : companyName(row),
    admin: world.people.find(({ id }) => id === row?.admin) ?? null,
    steps: errand.steps
      .filter((step) => step.company === company)
      .map((step) => stepView(step, errand, world, nameless)),
    ownTools: dying.map(({ name }) => name),
    newTools: world.tools
      .filter((tool) => tool.removedAt === null && tool.company === row?.domain && tool.createdAt >= errand.startedAt)
      .map(({ name }) => name),
  };
}

function stepView(step: Step, errand: Errand, world: ErrandWorld, nameless: string): StepView {
  const { id, kind, subject, remark, proof, who, at } = step;
  const account = kind === 'new-token' ? subject : step.account;
  const tool = kind === 'hand-over' ? toolView(subject, world, nameless) : null;
  const state = stateOf(step, errand, world.rotationOf);
  return {
    id,
    kind,
    state: tool?.gone && !isOver(state) ? 'waived' : state,
    reason: remark === null ? null : (world.remarks.get(remark) ?? nameless),
    proof: proof !== null && who !== null && at !== null ? { grade: proof, who, at } : null,
    account: world.accounts.find((one) => one.id === account) ?? null,
    tool,
    rotation: replacedBy(step, world, nameless),
    canUndo: step.past.length > 0,
  };
}

function replacedBy(step: Step, { tools, rotationOf }: ErrandWorld, nameless: string): ReplacedBy | null {
  const rotation = tiedRotation(step, rotationOf);
  const named = (id: string) => ({ id, name: tools.find((tool) => tool.id === id)?.name ?? nameless });
  return rotation && { ...rotation, leftOut: rotation.leftOut.map(named) };
}

function toolView(id: string | null, { tools, people }: ErrandWorld, nameless: string): StepView['tool'] {
  const tool = tools.find((one) => one.id === id);
  const owner = people.find((person) => person.id === tool?.owner)?.name ?? null;
  return { id: id ?? '', name: tool?.name ?? nameless, owner, gone: tool === undefined || tool.removedAt !== null };
}
