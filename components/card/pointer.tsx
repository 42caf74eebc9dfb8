/** A frame around something on the page, in pixels of the window. It lets every press through. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 5;

/** Marks the button that makes a new token. */
export function Pointer({ frame: { left, top, width, height } }: { frame: Frame }) {
  const style = {
    left: `${left - GAP}px`,
    top: `${top - GAP}px`,
    width: `${width + 2 * GAP}px`,
    height: `${height + 2 * GAP}px`,
  };
  return <div class="pointer" aria-hidden="true" style={style} />;
}
