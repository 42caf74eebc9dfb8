import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSecrets, cutShort, holdsSecret } from '../../../utils/core/secret';
import { TOKEN } from './records';

const half = TOKEN.length / 2;
const broken = (between: string) => TOKEN.slice(0, half) + between + TOKEN.slice(half);
const wide = [...TOKEN].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
const escaped = (write: (code: string) => string) =>
  [...TOKEN].map((digit) => write(digit.charCodeAt(0).toString(16))).join('');
const base64 = (text: string, form: 'base64' | 'base64url' = 'base64') => Buffer.from(text).toString(form);
const percent = [...TOKEN].map((digit) => `%${digit.charCodeAt(0).toString(16)}`).join('');

describe('cuts and leaves the rest', () => {
  it.each([
    ['a token alone', TOKEN, ''],
    ['in a sentence', `the token is ${TOKEN}, keep it`, 'the token is , keep it'],
    ['in capitals', `KEY ${TOKEN.toUpperCase()}`, 'KEY '],
    ['next to other hex digits', `ab${TOKEN}cd`, ''],
    ['forty times the same digit', `of ${'a'.repeat(40)}`, 'of '],
    ['after a filler', `of ${'a'.repeat(41)}${TOKEN}`, 'of '],
    ['before a filler', `of ${TOKEN}${'A'.repeat(41)}`, 'of '],
    ['between fillers', `of ${'0'.repeat(50)}${TOKEN}${'f'.repeat(50)}`, 'of '],
    ['after a filler in another word', `${'b'.repeat(60)} ${TOKEN}`, `${'b'.repeat(60)} `],
    ['two on two lines', `${TOKEN}\n${TOKEN}`, '\n'],
    ['a header', `x-api-token: ${TOKEN}`, 'x-api-token: '],
    ['a zero-width space inside', `key ${broken('\u200b')} end`, 'key  end'],
    ['a soft hyphen inside', broken('\u00ad'), ''],
    ['a direction mark inside', broken('\u2066'), ''],
    ['a variation selector inside', broken('\ufe0f'), ''],
    ['a joiner after every digit', [...TOKEN].join('\u2060'), ''],
    ['the only parameter', 'https://acme.example/v1/deals?api_token=short', 'https://acme.example/v1/deals'],
    ['the first parameter', 'https://acme.example/v1?api_token=x&start=1', 'https://acme.example/v1?start=1'],
    ['a parameter in the middle', 'https://acme.example/v1?a=1&API_TOKEN=x&b=2', 'https://acme.example/v1?a=1&b=2'],
    ['the last parameter', 'https://acme.example/v1?a=1&api-token=x#top', 'https://acme.example/v1?a=1#top'],
    ['after the hash', 'https://acme.example/#api_token=x', 'https://acme.example/'],
    ['other spellings', 'apitoken=x x-api-token=y', ' '],
    ['user and password', 'https://ana:pass@acme.example/in', 'https://acme.example/in'],
    ['a password with an at sign', 'https://ana:p@ss@acme.example/in', 'https://acme.example/in'],
    ['a token as user', `https://${TOKEN}@acme.example/`, 'https://acme.example/'],
    ['of another scheme', 'see git+ssh://git:x@acme.example', 'see git+ssh://acme.example'],
  ])('%s', (_name, input, text) => {
    const cleaned = cutSecrets(input);
    expect(cleaned.text).toBe(text);
    expect(cleaned.cut).toBeGreaterThan(0);
    expect(holdsSecret(input)).toBe(true);
  });
});

it.each([
  ['stays as it is', ' Ana ', 'Ana', 0],
  ['is shortened', 'é🙂'.repeat(5), 'é🙂é🙂', 0],
  ['loses its secret', `ab ${TOKEN}`, 'ab', 1],
  ['keeps no part of a secret', `ab${'z'.repeat(50)}${TOKEN}`, 'abzz', 1],
])('cutShort: a text %s', (_name, input, text, cut) => {
  expect(cutShort(input, 4)).toEqual({ text, cut });
});

it('cutShort: what has the form of a token once it is shortened is cut as well', () => {
  expect(cutShort(`${'z'.repeat(160)}${'a'.repeat(50)}`, 200)).toEqual({ text: 'z'.repeat(160), cut: 1 });
});

it('counts each secret that it cuts', () => {
  expect(cutSecrets(`${TOKEN} and ${TOKEN} and ?api_token=x and http://a:b@c.example`).cut).toBe(4);
});

describe('drops the whole text', () => {
  it.each([
    ['a token in full-width digits', `key ${wide}`],
    ['a token in percent signs', `key ${percent}`],
    ['a token of which one digit is in percent signs', `key ${TOKEN.slice(0, -1)}%66`],
    ['a token parameter in percent signs', 'https://acme.example/?go=%2F%3Fapi_token%3Dabc'],
    ['a token in percent signs twice over', percent.replaceAll('%', '%25')],
    ['a token in escapes of JSON', escaped((code) => `\\u00${code}`)],
    ['a token in escapes of scripts', escaped((code) => `\\x${code}`)],
    ['a token in numbers of HTML', escaped((code) => `&#x${code};`)],
    ['a token after a filler, all in percent signs', '%61'.repeat(41) + percent],
    ['base64 of a token after a filler', base64(`${'a'.repeat(41)}${TOKEN}`)],
    ['an unseen sign in percent signs inside', broken('%E2%80%8B')],
    ['an unseen sign in an escape inside', broken('\\u200b')],
    ['base64', `token: ${base64(TOKEN)}`],
    ['base64 of a user with a token', `Basic ${base64(`${TOKEN}:x`)}`],
    ['base64 for addresses, in a path', `https://acme.example/a/b${base64(`?~${TOKEN.toUpperCase()}`, 'base64url')}`],
    ['a full-width token beside one that is cut', `${TOKEN} ${wide}`],
    ['a token in percent signs beside a password', `https://ana:pass@acme.example ${percent}`],
    ['a password that comes forth once a token is cut', `https:/${TOKEN}/ana:pass@acme.example`],
    ['a parameter that comes forth once a token is cut', `/?api_${TOKEN}token=abc`],
  ])('%s', (_name, input) => {
    expect(cutSecrets(input).text).toBe('');
    expect(cutSecrets(input).cut).toBeGreaterThan(0);
  });
});

it.each([
  '',
  'n8n production',
  'Ana’s form plug-in 👩‍👩‍👧 ﬁne',
  'ops@acme.example',
  'https://n8n.acme.example:5678/home/credentials?tab=1&sort=%20name#top',
  'https://social.example/@ana',
  'edit the credential, do not re-create it; ask for an API token = secret',
  `39 hex digits are no token: ${TOKEN.slice(1)}`,
  `nor are 40 that a space parts: ${broken(' ')}`,
  '00000000-0000-4000-8000-000000000000',
  `a filler: ${'a'.repeat(41)} ${'F'.repeat(200)} ${'0'.repeat(5000)}`,
  '100 % sure, 50%25 done, C:\\users\\x41 &#38; more',
  base64('a long text without any secret in it, which nobody has to fear for'),
])('leaves alone: %s', (text) => {
  expect(cutSecrets(text)).toEqual({ text, cut: 0 });
  expect(holdsSecret(text)).toBe(false);
});

describe('whatever stands around it', () => {
  const around = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.string({
      unit: fc.constantFrom(...'0aF%:/@?&#=;-_ \u200b', 'api_token', 'https://', TOKEN.slice(7), '%41', 'a'.repeat(41)),
    }),
  );
  const form = fc.constantFrom(TOKEN, TOKEN.toUpperCase(), broken('\u200d'), broken('\ufeff'), wide, percent);
  const embedded = fc.tuple(around, form, around).map((parts) => parts.join(''));

  const revealed = (text: string) => {
    const folded = text.normalize('NFKC').replace(/[\u200b-\u200f\ufeff]/g, '');
    return [folded, folded.replace(/%([0-9a-f]{2})/gi, (_m, hex) => String.fromCharCode(Number.parseInt(hex, 16)))]
      .join('\n')
      .toLowerCase();
  };

  it('the token is gone, in every case and form', () => {
    fc.assert(
      fc.property(embedded, (text) => !revealed(cutSecrets(text).text).includes(TOKEN)),
      { numRuns: 500 },
    );
  });

  it('a second cut finds nothing', () => {
    fc.assert(
      fc.property(fc.oneof(embedded, around), (text) => {
        const once = cutSecrets(text).text;
        expect(cutSecrets(once)).toEqual({ text: once, cut: 0 });
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  ['words and dots', 'a.'.repeat(250_000)],
  ['hex digits short of a token', `${TOKEN.slice(1)} `.repeat(12_000)],
  ['schemes', 'a://'.repeat(120_000)],
  ['at signs', `a://${'a@'.repeat(250_000)}`],
  ['names of the parameter', 'api-'.repeat(120_000)],
])('half a million characters of %s take no more than a moment', (_name, text) => {
  const start = performance.now();
  cutSecrets(text);
  expect(performance.now() - start).toBeLessThan(1500);
});
