/** Smaller frames hold a pixel or a button, not a settings page. */
const LEAST = { width: 200, height: 60 } as const;

/** Whether a frame is large enough to show a settings page. */
export function mayHoldToken(frame: Element): boolean {
  return frame.clientWidth >= LEAST.width && frame.clientHeight >= LEAST.height;
}
