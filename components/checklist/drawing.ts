import { useMemo, useRef } from 'preact/hooks';
import type { TaskView } from '../../utils/core/screen/task';
import { HOUR } from '../../utils/core/time';

/**
 * The same functions under the same names, at each drawing the ones handed in last, in an object that stays the same: what is
 * drawn once with it need not be drawn anew because of them.
 */
export function useSteady<Functions extends object>(functions: Functions): Functions {
  const latest = useRef(functions);
  latest.current = functions;
  return useMemo(() => {
    const call = (name: string, values: unknown[]) =>
      (latest.current as Record<string, (...values: unknown[]) => unknown>)[name]?.(...values);
    return Object.fromEntries(
      Object.keys(functions).map((name) => [name, (...values: unknown[]) => call(name, values)]),
    ) as Functions;
  }, []);
}

/** What the present changes about a line that is folded up: it tells no durations, only days and what has come due. */
export function looksAt({ due, snoozedUntil, leftDown }: TaskView, now: number): string {
  const isOver = (at: number | undefined | null) => at != null && at <= now;
  const parts = [due?.at, due?.veryLateAt, snoozedUntil, leftDown?.until].map(isOver);
  return [Math.floor(now / HOUR), ...parts].join();
}
