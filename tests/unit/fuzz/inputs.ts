import fc from 'fast-check';
import { TOKEN } from '../core/records';

const digits = (write: (code: string, digit: string) => string) =>
  [...TOKEN].map((digit) => write(digit.charCodeAt(0).toString(16), digit)).join('');
const base64 = (text: string, form: 'base64' | 'base64url') => Buffer.from(text).toString(form);
const percent = digits((code) => `%${code}`);

/** A token in every form that Rekey promises to know. */
export const TOKEN_FORMS: readonly string[] = [
  TOKEN,
  TOKEN.toUpperCase(),
  digits((_code, digit) => `${digit}\u200b`),
  `${TOKEN.slice(0, 13)}\u00ad${TOKEN.slice(13)}`,
  digits((_code, digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  percent,
  percent.replaceAll('%', '%25'),
  digits((code) => `\\u00${code}`),
  digits((code) => `\\x${code}`),
  digits((code) => `&#x${code};`),
  base64(TOKEN, 'base64'),
  base64(`user:${TOKEN}:`, 'base64'),
  base64(`?${TOKEN.toUpperCase()}~`, 'base64url'),
  `https://acme.pipedrive.com/v1/users/me?api_token=${TOKEN}&start=1`,
  `https://ana:${TOKEN}@acme.example/hook`,
  `x-api-token: ${TOKEN}`,
];

const ODD = [
  ...['', ' ', '\0', '\ud800', '\u202e', '\ufeff', '__proto__', 'constructor', 'toString', '=1+1', '@SUM(A1)', '\t=x'],
  ...['<script>alert(1)</script>', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '../../..', '%00'],
  ...[
    'n8n production',
    'acme',
    'acme.pipedrive.com',
    'pipedrive.com.evil.example',
    'xn--pipedrve-ksb.com',
    '👩‍👩‍👧',
    'é',
  ],
  ...['true', 'token', 'oauth', '1e999', '-0', 'NaN', '2026-05-12 14:20:00', 'a,b;c\td|e', '"', '\r\n', '- [x](y)'],
];

/** Texts of all kinds, one in two with a token in it somewhere, in some form. */
export const texts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...TOKEN_FORMS), weight: 2 },
      { arbitrary: fc.constantFrom(...ODD), weight: 3 },
      { arbitrary: fc.string({ maxLength: 20 }), weight: 1 },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 20 }), weight: 1 },
      { arbitrary: fc.nat(3000).map((length) => 'x'.repeat(length)), weight: 1 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

/** What may stand where something else should. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: texts, weight: 4 },
  fc.constantFrom(null, undefined, Number.NaN, -1, 1e300, 0.5, true, [], {}, [[]], TOKEN, { token: TOKEN }),
  fc.anything({ maxDepth: 1, maxKeys: 3 }),
);

const edits = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'replace', 'drop', 'add', 'wrap', 'repeat'),
    junk,
    name: texts,
  }),
  { minLength: 1, maxLength: 3 },
);

type Holder = Record<string, unknown> | unknown[];

/** Copies of right values with something wrong in each: another value, one more, one less, one too deep or twice. */
export function mutated(right: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.tuple(fc.constantFrom(...right), edits).map(([example, list]) => {
    const whole = { whole: structuredClone(example) };
    for (const { at: index, how, name, ...edit } of list) {
      // A copy: what is shared between runs would gather their edits, and in the end hold itself.
      const junk = structuredClone(edit.junk);
      const places = placesIn(whole);
      const [holder, key] = places[index % places.length] ?? [whole, 'whole'];
      const at = holder as Record<string, unknown>;
      if (how === 'replace') at[key] = junk;
      else if (how === 'drop') Reflect.deleteProperty(at, key);
      else if (how === 'wrap') at[key] = [at[key]];
      else if (how === 'repeat') at[key] = Array.from({ length: 3 }, () => at[key]);
      // No file and no message brings a list with names in it.
      else if (!Array.isArray(at))
        Object.defineProperty(at, name, {
          value: junk,
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return whole.whole;
  });
}

function placesIn(holder: Holder): [Holder, string][] {
  return Object.entries(holder).flatMap(([key, value]): [Holder, string][] => [
    [holder, key],
    ...(typeof value === 'object' && value !== null ? placesIn(value as Holder) : []),
  ]);
}
