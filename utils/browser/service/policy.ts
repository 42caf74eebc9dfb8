import { identityOf, type Tool } from '../../core/inventory/tool';
import { addTasks } from '../store/checklists';
import { db } from '../store/database';
import { identity } from '../store/identity';
import { policy } from '../store/policy';
import { write } from '../store/write';
import { listedTools, peopleNamed, toolFrom } from './inventory';
import { authSettler } from './kinds';

/**
 * Brings the list in line with the organisation's tools. One that the user has already, by name and account, stays the
 * user's; one that the organisation no longer names stays on the list, free to be changed and removed.
 */
export async function applyPolicy(): Promise<void> {
  const wanted = new Map((await policy()).policy.tools.map((draft) => [identityOf(draft), draft]));
  if (wanted.size === 0 && (await db.tools.filter(isSet).count()) === 0) return;
  const { installation } = await identity();
  const settle = await authSettler([...wanted.values()]);
  await write(async () => {
    const listed = await listedTools();
    const known = new Map(listed.map((tool) => [identityOf(tool), tool]));
    const owner = await peopleNamed([...wanted.values()].map((draft) => draft.owner));
    const set = [...wanted].flatMap(([key, draft]): Tool[] => {
      const before = known.get(key);
      const tool = toolFrom(settle(draft), { account: null, owner: owner(draft.owner), origin: 'policy' });
      if (before === undefined) return [tool];
      return isSet(before) ? [{ ...tool, id: before.id, createdAt: before.createdAt }] : [];
    });
    const freed = listed
      .filter((tool) => isSet(tool) && !wanted.has(identityOf(tool)))
      .map((tool): Tool => ({ ...tool, origin: 'import' }));
    await db.tools.bulkPut([...set, ...freed]);
    await addTasks(set, installation);
  });
}

function isSet({ origin }: Tool): boolean {
  return origin === 'policy';
}
