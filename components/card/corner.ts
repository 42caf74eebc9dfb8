import type { Corner } from './card';
import type { Frame } from './pointer';

const CORNERS: readonly Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];
/** Distance of the card from the window's edge, and from what it must not cover, in pixels. */
const MARGIN = 20;

/** The corner in which a card of this size covers nothing of `kept`, or the least of it where the window is small. */
export function freeCorner(
  card: { width: number; height: number },
  view: { width: number; height: number },
  kept: readonly Frame[],
): Corner {
  const covered = (corner: Corner) => {
    const left = corner.endsWith('right') ? view.width - card.width - MARGIN : MARGIN;
    const top = corner.startsWith('bottom') ? view.height - card.height - MARGIN : MARGIN;
    return kept.reduce((sum, frame) => sum + overlap({ left, top, width: card.width, height: card.height }, frame), 0);
  };
  return CORNERS.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best));
}

/** Area, in square pixels, that two frames share, with the margin between them. */
function overlap(a: Frame, b: Frame): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left) + MARGIN;
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top) + MARGIN;
  return width > 0 && height > 0 ? width * height : 0;
}
