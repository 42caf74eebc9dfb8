/** What a list of tools never needs, and what would keep a page busy for seconds: depth, and more parts than rows have. */
const DEEPEST = 50;
const MOST_PARTS = 400_000;

const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Looks over JSON text before it is parsed, in slices. Out: a function that takes the next slice and says whether all
 * is plain so far. It does not check the JSON itself.
 */
export function startLooking(): (slice: string) => boolean {
  let depth = 0;
  let parts = 0;
  let inText = false;
  let isEscaped = false;
  return (slice) => {
    for (let at = 0; at < slice.length; at += 1) {
      const sign = slice.charCodeAt(at);
      if (isEscaped) isEscaped = false;
      else if (inText) {
        if (sign === BACKSLASH) isEscaped = true;
        else if (sign === QUOTE) inText = false;
      } else if (sign === QUOTE) inText = true;
      else if (sign === LIST || sign === OBJECT) {
        depth += 1;
        parts += 1;
      } else if (sign === LIST_END || sign === OBJECT_END) depth -= 1;
      else if (sign === COMMA) parts += 1;
      if (depth > DEEPEST || parts > MOST_PARTS) return false;
    }
    return true;
  };
}
