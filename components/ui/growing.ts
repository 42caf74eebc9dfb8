import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A long list that is drawn bit by bit. */
export interface Growing {
  /** How many entries are drawn. */
  shown: number;
  /** What stands after the list: when it comes near, the list grows. */
  end: RefObject<HTMLDivElement | null>;
  grow: () => void;
}

/**
 * Draws `first` entries at first, and `step` more whenever the end of the list comes near: all of a thousand would make the
 * page slow.
 */
export function useGrowing(total: number, step: number, first = step): Growing {
  const [shown, setShown] = useState(first);
  const end = useRef<HTMLDivElement>(null);
  const grow = () => setShown((before) => before + step);
  useEffect(() => {
    const element = end.current;
    if (element === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && grow(),
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [shown, total]);
  return { shown, end, grow };
}
