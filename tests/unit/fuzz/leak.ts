import { TOKEN } from '../core/records';

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** Whether a token stands somewhere in a value, in any form that Rekey promises to know: looked for by other means than its own. */
export function revealsToken(value: unknown): boolean {
  for (const text of textsIn(value)) if (formsOf(text).some((form) => form.toLowerCase().includes(TOKEN))) return true;
  return false;
}

function formsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  const once = decoded(plain);
  const runs = plain.split(/[^A-Za-z0-9+/_=-]+/).filter((run) => run.length >= 54);
  // A run may begin with something else: a path, a word.
  const bytes = runs.flatMap((run) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
  );
  return [plain, once, decoded(once), ...bytes];
}

function decoded(text: string): string {
  return text
    .replace(/%([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|&#x([0-9a-f]{2,4});/gi, (_all, ...codes: (string | undefined)[]) =>
      String.fromCharCode(Number.parseInt(codes[0] ?? codes[1] ?? codes[2] ?? '', 16)),
    );
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of value instanceof Map ? value : Object.entries(value)) {
    yield String(key);
    yield* textsIn(one);
  }
}
