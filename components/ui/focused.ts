import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to an element when it appears, so that a keyboard or a screen reader goes on from there. */
export function useFocused<Focusable extends HTMLElement>(): RefObject<Focusable | null> {
  const element = useRef<Focusable>(null);
  useLayoutEffect(() => element.current?.focus(), []);
  return element;
}
