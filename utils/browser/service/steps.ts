import type { NamedAdmin } from '../../core/access/company';
import type { Errand } from '../../core/access/errand';
import type { ErrandHappening, How } from '../../core/access/event';
import { advanceStep, type Step } from '../../core/access/step';
import type { Settled } from '../../core/rotation/fold';
import { cutSecrets } from '../../core/secret';
import { SECOND } from '../../core/time';
import { now } from '../clock';
import { newId } from '../ids';
import { db } from '../store/database';
import { appendToErrand, errandOf } from '../store/errand-log';
import { identity } from '../store/identity';
import { append, rotationOf } from '../store/log';
import { write } from '../store/write';
import { adminFrom } from './companies';
import { peopleNamed } from './inventory';

/** One step of one errand. */
export interface StepRef {
  errand: string;
  step: string;
}

/** Says that a step is done, or with a reason that it is left out or can't be done yet. */
export async function settleStep(ref: StepRef, how: How, reason: string | null): Promise<void> {
  const remark = reason === null ? null : newId();
  await change(
    ref,
    ({ id }) => settled(id, { how, remark }),
    async (step, errand, installation) => {
      if (remark !== null) await db.remarks.add({ id: remark, text: cutSecrets(reason ?? '').text.trim() });
      if (how !== 'blocked') await settlePoints(step, errand, { how, remark }, installation);
    },
  );
}

/** Somebody tested the token, and it works. */
export async function stepTested(ref: StepRef): Promise<void> {
  await change(ref, ({ id }) => settled(id, { proof: 'tested' }));
}

/** The settings admin of the step's company was found: the company keeps who it is. */
export async function adminFound(ref: StepRef, admin: NamedAdmin): Promise<void> {
  await change(
    ref,
    ({ id }) => settled(id),
    async ({ company }) => {
      if (company !== null) await db.companies.update(company, { admin: await adminFrom(admin) });
    },
  );
}

/** Gives a step's tool a new owner, by name. */
export async function handOver(ref: StepRef, name: string): Promise<void> {
  const owner = cutSecrets(name).text.trim();
  await change(ref, async ({ id, subject }) => {
    const tool = owner === '' || subject === null ? undefined : await db.tools.get(subject);
    const to = tool && (await peopleNamed([owner]))(owner);
    if (!tool || !to) return null;
    await db.tools.update(tool.id, { owner: to, updatedAt: now() });
    return { type: 'handed-over', step: id, from: tool.owner, to };
  });
}

/** Takes back the last thing that was said of a step, and with it what that changed: a tool's owner, a rotation's points. */
export async function undoStep(ref: StepRef): Promise<void> {
  await change(
    ref,
    ({ id }) => ({ type: 'undone', step: id }),
    async (step, errand, installation) => {
      const { handed, subject } = step;
      const tool = handed === null || subject === null ? undefined : await db.tools.get(subject);
      // Somebody may have given it to a third person meanwhile.
      if (handed !== null && tool?.owner === handed.to)
        await db.tools.update(tool.id, { owner: handed.from, updatedAt: now() });
      await settlePoints(step, errand, null, installation);
    },
  );
}

function settled(step: string, part: Partial<Extract<ErrandHappening, { type: 'settled' }>> = {}): ErrandHappening {
  return { type: 'settled', step, how: 'done', remark: null, proof: 'said', account: null, ...part };
}

/** Appends one event to an errand where it changes the step, and does in the same transaction what belongs to it. */
async function change(
  { errand, step }: StepRef,
  decide: (step: Step) => ErrandHappening | null | Promise<ErrandHappening | null>,
  also: (step: Step, errand: Errand, installation: string) => Promise<unknown> = async () => {},
): Promise<void> {
  const { installation } = await identity();
  await write(async () => {
    const state = await errandOf(errand);
    const before = state?.steps.find(({ id }) => id === step);
    if (state === null || before === undefined) return;
    const what = await decide(before);
    if (what === null || advanceStep(before, { what, at: now(), who: 'me' }) === before) return;
    await appendToErrand(errand, installation, 'me', [what]);
    await also(before, state, installation);
  });
}

/**
 * What is looked through, or taken back, in an errand is so in the company's rotations of that errand as well: nobody is
 * asked twice. In a write transaction; `as` is null to take it back, which leaves alone what was said in the rotation itself.
 */
async function settlePoints(
  step: Step,
  { steps }: Errand,
  as: { how: 'done' | 'waived'; remark: string | null } | null,
  installation: string,
): Promise<void> {
  const { kind, company, state } = step;
  if (kind !== 'webhooks' && kind !== 'oauth-apps') return;
  if (as === null && state === 'blocked') return;
  for (const one of steps) {
    const rotation = one.company === company && one.rotation !== null ? await rotationOf(one.rotation) : null;
    const settled = rotation?.settled.get(kind);
    if (rotation === null || (as === null ? !settled || !isOf(step, settled) : settled)) continue;
    const what = as === null ? ({ type: 'point-reopened' } as const) : ({ type: 'point-settled', ...as } as const);
    await append(rotation.id, installation, 'me', [{ ...what, point: kind }]);
  }
}

/** Whether a point was settled along with a step: by the same remark or, without one, by the same person right after it. */
function isOf({ remark, who, at }: Step, settled: Settled): boolean {
  if (remark !== null || settled.remark !== null) return settled.remark === remark;
  return settled.who === who && at !== null && settled.at >= at && settled.at - at < SECOND;
}
