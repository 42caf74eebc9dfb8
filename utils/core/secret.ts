/**
 * A token, or anything that could hold one: 40 hex digits or more in a row. Longer runs count because a token may be
 * pasted right after other hex digits, and a lost commit hash is a smaller harm than a kept token.
 * Source: facts, section 3 (40 lower-case hex characters).
 */
const TOKEN = /[0-9a-f]{40,}/gi;
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
 * A token written with percent signs or full-width digits is still a token, and a cut can bring together what makes
 * another secret; such a text is dropped whole.
 */
function hidesSecret(text: string): boolean {
  const wide = text.normalize('NFKC');
  const isTold = [wide, percentDecoded(wide)].some(
    (form) => form.search(TOKEN) >= 0 || form.search(TOKEN_PARAMETER) >= 0,
  );
  return isTold || text.search(USER_INFO) >= 0;
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
