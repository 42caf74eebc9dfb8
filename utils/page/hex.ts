/** White space and characters without a width; pages put them between a token's digits so that a long line can break. */
const GAPS = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
/** A token that stands as a word of its own in a short text; after `=` or `/` it would be part of an address. */
const WORD = /(?<![\w=/&?%+-])[0-9a-f]{40}(?![\w=/&-])/gi;
/** Longest text that may hold a token: 40 digits, each in an element of its own on an indented line. */
export const LONGEST = 600;
const LONGEST_SENTENCE = 200;

/**
 * The token that a text consists of, or the only one that stands in a short text as a word; null when there is none.
 * Out: 40 hex digits in lower case (facts, section 3).
 */
export function tokenIn(text: string): string | null {
  if (text.length < 40 || text.length > LONGEST) return null;
  const packed = text.replace(GAPS, '');
  const words = packed.length === 40 ? packed.match(WORD) : text.length > LONGEST_SENTENCE ? null : text.match(WORD);
  return words?.length === 1 ? (words[0]?.toLowerCase() ?? null) : null;
}

/** A run of 40 hex digits with no other letter or digit beside it, wherever it stands. */
const RUN = /(?<![0-9a-z])[0-9a-f]{40}(?![0-9a-z])/gi;
/** Longer texts than this are no settings. */
const LONGEST_SETTINGS = 100_000;

/**
 * Everything in a text that could be a token, in lower case: also in an address, in a header or between other settings.
 * For a look whose finds are compared with known tokens; to say what the token is takes `tokenIn`.
 */
export function tokensIn(text: string): string[] {
  const whole = tokenIn(text);
  const runs = text.length > LONGEST_SETTINGS ? [] : (text.match(RUN) ?? []);
  return [...new Set([...(whole === null ? [] : [whole]), ...runs.map((run) => run.toLowerCase())])];
}

/** What a text says besides the token in it. */
export function textBeside(text: string): string {
  return text.replace(GAPS, '').length === 40 ? '' : text.replace(WORD, ' ').trim();
}

/** Whether a text can be a piece of a token that is spread over several elements. */
export function isPiece(text: string): boolean {
  return text.length < 40 && /^[0-9a-f]+$/i.test(text.replace(GAPS, ''));
}

/** Whether a text is a masked value: a row of dots or stars, a few digits before or after it perhaps. */
export function isMask(text: string): boolean {
  return text.length <= 80 && /^\w{0,8}\s*(?:[•●∙·⋅*＊xX]\s?){6,}\w{0,8}$/.test(text.trim());
}

/**
 * FNV-1a, 32 bits. Tells two values apart without keeping either, and gives nothing of a token away;
 * what leaves the page is the digest.
 */
export function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
