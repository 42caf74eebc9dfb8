/**
 * A token, or anything that could hold one: 40 hex digits or more in a row. Longer runs count because a token may be
 * pasted right after other hex digits, and a lost commit hash is a smaller harm than a kept token. More than 40 times the same
 * digit is a filler. Source: facts, section 3 (40 lower-case hex characters).
 */
const TOKEN = /(?<![0-9a-f])(?!([0-9a-f])\1{40,}(?![0-9a-f]))[0-9a-f]{40,}/gi;
const TOKEN_PARAMETER = /([?&#;]?)\b(?:api[_-]?token|x-api-token)=[^&#\s]*(&?)/gi;
const USER_INFO = /(?<=[a-z0-9+.-]:\/\/)[^/?#\s]+@/gi;
/** Characters without a width, which would let a token pass unseen and be whole again when copied. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** Text without secrets, and how many were cut out. */
export interface Cleaned {
  text: string;
  cut: number;
}

/**
 * Cuts every token, token parameter and user info out of a text.
 * In: any text a person typed, pasted or imported. Out: the text that may be stored, and the number of cuts.
 */
export function cutSecrets(input: string): Cleaned {
  const plain = input.replace(INVISIBLE, '');
  let cut = 0;
  const drop = (kept = '') => {
    cut += 1;
    return kept;
  };
  const text = plain
    .replace(USER_INFO, () => drop())
    // The separator stays when another parameter follows, or the address would lead elsewhere.
    .replace(TOKEN_PARAMETER, (_match, separator: string, next: string) => drop(next && separator))
    .replace(TOKEN, () => drop());
  if (hidesSecret(text)) return { text: '', cut: cut + 1 };
  return cut === 0 ? { text: input, cut } : { text, cut };
}

/**
 * The same for a text that may be too long: at most `max` characters of it, without white space around them. Looked through
 * once more where it was shortened, as a part of what is no token may have the form of one.
 */
export function cutShort(input: string, max: number): Cleaned {
  const { text, cut } = cutSecrets(input);
  const whole = text.trim();
  const short = [...whole].slice(0, max).join('').trim();
  if (short === whole) return { text: whole, cut };
  const again = cutSecrets(short);
  return { text: again.text.trim(), cut: cut + again.cut };
}

/** Secrets cut out line by line, so that one line that has to go whole takes no other along. */
export function cutLines(text: string): Cleaned {
  const lines = text.split('\n').map(cutSecrets);
  return { text: lines.map((line) => line.text).join('\n'), cut: lines.reduce((sum, { cut }) => sum + cut, 0) };
}

/** Whether a text holds a secret in any form that `cutSecrets` knows. */
export function holdsSecret(input: string): boolean {
  return cutSecrets(input).cut > 0;
}

/**
 * A token written with percent signs, in an escape of JSON or HTML, in full-width digits or as base64 is still a token,
 * and a cut can bring together what makes another secret; such a text is dropped whole. Not told are a token with spaces
 * or signs between its digits, backwards, or in bytes: nobody writes one so without meaning to.
 */
function hidesSecret(text: string): boolean {
  const wide = text.normalize('NFKC');
  const isTold = [wide, ...unescaped(wide), ...base64In(wide)].some(
    (form) => form.search(TOKEN) >= 0 || form.search(TOKEN_PARAMETER) >= 0,
  );
  return isTold || text.search(USER_INFO) >= 0;
}

const ESCAPE =
  /%([0-9a-f]{2})|\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\x([0-9a-f]{2})|&#x([0-9a-f]{1,6});|&#(\d{1,7});/gi;
/** How often a text may have been escaped; each time takes a look over the whole of it. */
const MOST_LAYERS = 4;

/** A text as it is meant, layer by layer. Escaped characters that nobody sees are left out, as they could part a token. */
function unescaped(text: string): string[] {
  const forms = [text];
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const before = forms[layer] ?? '';
    const form = before.replace(ESCAPE, (_match, ...codes: (string | undefined)[]) => {
      const hex = codes.slice(0, 5).find((code) => code !== undefined);
      return seen(hex === undefined ? Number(codes[5]) : Number.parseInt(hex, 16));
    });
    if (form === before) break;
    forms.push(form);
  }
  return forms.slice(1);
}

function seen(code: number): string {
  if (code > 0x10ffff) return ' ';
  const sign = String.fromCodePoint(code).normalize('NFKC');
  return /^\s/.test(sign) ? ' ' : /^[!-~]/.test(sign) ? sign : '';
}

/** As long as a token in base64, without the last character, which its neighbours share. */
const BASE64 = /[a-z0-9+/_-]{53,}/gi;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What runs of base64 in a text say, wherever in a run it begins. The way that is made for addresses is one, too. */
function base64In(text: string): string[] {
  const runs = [...text.matchAll(BASE64)].map(([run]) => run.replaceAll('-', '+').replaceAll('_', '/'));
  return runs.flatMap((run) => [0, 1, 2, 3].map((from) => decoded(run.slice(from))));
}

function decoded(run: string): string {
  let said = '';
  let bits = 0;
  for (let at = 0; at < run.length; at += 1) {
    bits = ((bits << 6) | DIGITS.indexOf(run.charAt(at))) & 0x3fff;
    // Of each four signs, the last three complete a byte.
    if (at % 4 > 0) said += String.fromCharCode((bits >> (6 - 2 * (at % 4))) & 0xff);
  }
  return said;
}
