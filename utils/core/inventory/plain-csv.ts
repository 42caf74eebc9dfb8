/** A row of a list of tools has a tenth of this; a longer one would keep the page busy in one go. */
const LONGEST_ROW = 100_000;
const MOST_CELLS = 1000;

const QUOTE = '"';

/**
 * Looks over a table before it is parsed, in slices, for rows without end. Out: a function that takes the next slice
 * and says whether all is plain so far. What the cells are is the parser's business.
 */
export function startLookingAtTable(delimiter: string): (slice: string) => boolean {
  let length = 0;
  let cells = 0;
  let isStart = true;
  let isQuoted = false;
  let hasClosed = false;
  return (slice) => {
    for (const sign of slice) {
      length += 1;
      if (sign === QUOTE) {
        // Two in a row stand for one; a first one opens only at the start of a cell.
        if (isQuoted || hasClosed) [isQuoted, hasClosed] = [!isQuoted, isQuoted];
        else if (isStart) isQuoted = true;
      } else {
        hasClosed = false;
        if (!isQuoted && sign === delimiter) cells += 1;
        if (!isQuoted && (sign === '\n' || sign === '\r')) [length, cells] = [0, 0];
      }
      isStart = !isQuoted && (sign === delimiter || sign === '\n' || sign === '\r');
      if (length > LONGEST_ROW || cells > MOST_CELLS) return false;
    }
    return true;
  };
}
