/**
 * What a spreadsheet may take for a formula: the signs that begin one, in both widths, and white space that some
 * programs skip before they look. Quotation marks before it count, or a text that has one of its own would lose it.
 */
const FORMULA = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/u;

/**
 * A cell for a CSV file. What a spreadsheet would run gets a `'` in front, which makes it a text there.
 * `readCell` takes exactly one such `'` back, so that what goes out comes in unchanged: `=1` is written `'=1`, and a
 * text that already was `'=1` is written `''=1`.
 */
export function writeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A cell from a CSV file, without the `'` of `writeCell`. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/**
 * What to call the columns of a table. In: its first row. Names are compared without case; of two columns with one
 * name the first counts, and the other becomes one that Rekey does not know.
 */
export function columnsOf(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  return names.map((name, index) => (names.indexOf(name) === index ? name : `${name} (${index + 1})`));
}
