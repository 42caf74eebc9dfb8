import { useEffect, useState } from 'preact/hooks';

/** Entries that are drawn at once: more than a popup shows. All would keep it from being painted for half a second. */
const FIRST = 20;
/** Entries that are added each time the screen has been painted. */
const STEP = 25;

/** How many entries of a long list are to be drawn now: the first ones at once, or `least` of them, and all a moment later. */
export function useBitByBit(total: number, least = 0): number {
  const [reached, setReached] = useState(FIRST);
  const shown = Math.min(total, Math.max(reached, least));
  useEffect(() => {
    if (shown >= total) return;
    const timer = setTimeout(() => setReached(shown + STEP));
    return () => clearTimeout(timer);
  }, [shown, total]);
  return shown;
}
