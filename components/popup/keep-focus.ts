import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * When a screen gives way to another, whatever had the focus is gone with it; the new screen's heading then takes the
 * focus, so that a keyboard or a screen reader goes on from there. `screen` names what is shown.
 */
export function useKeepFocus(root: RefObject<HTMLElement | null>, screen: string): void {
  const shown = useRef(screen);
  useLayoutEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) root.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [screen]);
}
