/**
 * A token, or anything that could hold one: 40 hex digits or more in a row. Longer runs count because a token may be
 * pasted right after other hex digits, and a lost commit hash is a smaller harm than a kept token.
 * Source: facts, section 3 (40 lower-case hex characters).
 */
const TOKEN = /[0-9a-f]{40,}/gi;
const TOKEN_PARAMETER = /([?&#;]?)\b(api[_-]?token|x-api-token)=[^&#\s]*/gi;
const USER_INFO = /\b([a-z][a-z0-9+.-]*:\/\/)[^/?#\s@]+@/gi;
/** Characters without a width, which would let a token pass unseen and be whole again when copied. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

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
  const drop = (_match: string, keep: string) => {
    cut += 1;
    return keep;
  };
  let text = plain.replace(USER_INFO, drop).replace(TOKEN_PARAMETER, () => drop('', ''));
  text = text.replace(TOKEN, () => drop('', ''));
  if (cut === 0 && hidesToken(plain)) return { text: '', cut: 1 };
  return cut === 0 ? { text: input, cut: 0 } : { text, cut };
}

/** Whether a text holds a secret in any form that `cutSecrets` knows. */
export function holdsSecret(input: string): boolean {
  return cutSecrets(input).cut > 0;
}

/** A token written with percent signs or full-width digits is still a token; such a text is dropped whole. */
function hidesToken(text: string): boolean {
  const wide = text.normalize('NFKC');
  return [wide, percentDecoded(wide)].some((form) => {
    TOKEN.lastIndex = 0;
    return TOKEN.test(form) || form.search(TOKEN_PARAMETER) >= 0;
  });
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
