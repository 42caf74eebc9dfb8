import type { Tool } from '../inventory/tool';
import type { Rotation } from '../rotation/fold';
import type { GuideOf } from './guide';

/** A tool that holds the token today and could sign in with OAuth instead. */
export interface Movable {
  tool: Tool;
  /** How its documents say that it is done; null where they only say that it can be. */
  how: string | null;
  /** Rotations that stopped it, which it would have come through. */
  survived: number;
}

/**
 * Tools on the list that could move to OAuth, those first that rotations have stopped most. In: every rotation, open and
 * closed, and what is known of kinds of tool. False alarms stopped nothing.
 */
export function movableTools(tools: readonly Tool[], rotations: readonly Rotation[], guideOf: GuideOf): Movable[] {
  const real = rotations.filter(({ closed }) => closed?.how !== 'false-alarm');
  return tools
    .flatMap((tool): Movable[] => {
      const guide = guideOf(tool.catalogue);
      const can = guide !== null && (guide.auth === 'both' || guide.oauth !== null);
      if (!can || tool.auth === 'oauth' || tool.removedAt !== null) return [];
      return [{ tool, how: guide.oauth, survived: real.filter((rotation) => stopped(rotation, tool.id)).length }];
    })
    .sort((a, b) => b.survived - a.survived);
}

/** Whether a rotation stopped a tool: its task needs the new token, or did before it was dealt with. */
function stopped({ tasks }: Rotation, tool: string): boolean {
  return tasks.some((task) => task.tool === tool && [task, ...task.past].some(({ state }) => state === 'broken'));
}
