/** How many kinds are offered: what fits below a search box. */
export const SHOWN = 8;

/** One text that something is found by, and how much a hit in it is worth. */
export interface Field {
  text: string;
  words: readonly string[];
  weight: number;
}

/** Makes fields of one weight from texts. */
export function fields(weight: number, texts: readonly string[]): Field[] {
  return texts.map(fold).map((text) => ({ text, words: text.split(/[^\p{L}\p{N}]+/u), weight }));
}

/** What holds every word of the query in its fields, best first and then by name; nothing for an empty query. */
export function ranked<Item extends { name: string }>(
  index: readonly { item: Item; fields: readonly Field[] }[],
  query: string,
): Item[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return index
    .map(({ item, fields }) => ({ item, score: scoreOf(fields, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.item.name < b.item.name ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ item }) => item);
}

/** Sum of each word's best hit; 0 when one of them is nowhere. */
function scoreOf(fields: readonly Field[], words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const best = Math.max(...fields.map((field) => hit(field, word) * field.weight));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

/** The whole text is worth more than its beginning, that more than a word's beginning, and that more than the inside. */
function hit({ text, words }: Field, word: string): number {
  if (text === word) return 5;
  if (text.startsWith(word)) return 4;
  if (words.some((one) => one.startsWith(word))) return 3;
  // One or two letters are inside of almost everything.
  return word.length > 2 && text.includes(word) ? 1 : 0;
}

/** Text without case and accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
