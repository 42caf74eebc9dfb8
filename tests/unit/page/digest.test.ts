import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../utils/page/digest';
import { digestAtOnce } from '../../../utils/page/digest-at-once';
import { isMask, isPiece, textBeside, tokenIn, tokensIn } from '../../../utils/page/hex';

const TOKEN = 'ab'.repeat(20);

describe('a digest', () => {
  it('is SHA-256 over the fixed prefix and the token in lower case', async () => {
    const expected = createHash('sha256').update(`rekey:token:1:${TOKEN}`).digest('hex');
    expect(await digestOf(TOKEN)).toBe(expected);
    expect(await digestOf(TOKEN.toUpperCase())).toBe(expected);
    expect([digestAtOnce(TOKEN), digestAtOnce(TOKEN.toUpperCase())]).toEqual([expected, expected]);
  });
});

describe('a text', () => {
  it.each([
    ['the token', TOKEN],
    ['the token with white space about it', `\n ${TOKEN} `],
    ['the token in two halves', `${TOKEN.slice(0, 20)}\n  ${TOKEN.slice(20)}`],
    ['the token behind its label', `API token: ${TOKEN}`],
    ['the token in a sentence', `Your token is ${TOKEN}, keep it.`],
  ])('that is %s holds it', (_, text) => {
    expect(tokenIn(text)).toBe(TOKEN);
  });

  it.each([
    ['39 digits', TOKEN.slice(1)],
    ['41 digits', `${TOKEN}a`],
    ['other letters', TOKEN.replace('a', 'g')],
    ['an address', `https://acme.pipedrive.com/?api_token=${TOKEN}`],
    ['two tokens', `${TOKEN} ${'cd'.repeat(20)}`],
    ['a long story', `${'word '.repeat(100)}${TOKEN}`],
  ])('of %s holds none', (_, text) => {
    expect(tokenIn(text)).toBeNull();
  });

  it.each([
    ['an address', `https://acme.pipedrive.com/api/v1/deals?api_token=${TOKEN}&limit=1`],
    ['a header', `{ "x-api-token": "${TOKEN.toUpperCase()}" }`],
    ['settings', `${'# more words\n'.repeat(100)}PIPEDRIVE_TOKEN=${TOKEN}\nLIMIT=1`],
    ['two halves', `${TOKEN.slice(0, 20)}\n${TOKEN.slice(20)}`],
  ])('of %s holds it for a look that compares', (_, text) => {
    expect(tokensIn(text)).toEqual([TOKEN]);
  });

  it('holds every token once for such a look, and none in longer runs or endless texts', () => {
    const other = 'cd'.repeat(20);
    expect(tokensIn(`${TOKEN} ${other} ${TOKEN}`)).toEqual([TOKEN, other]);
    expect(tokensIn(`${TOKEN}a z${TOKEN} ${TOKEN}z`)).toEqual([]);
    expect(tokensIn(`${TOKEN} ${'word '.repeat(30_000)}`)).toEqual([]);
  });

  it('says what stands beside the token', () => {
    expect(textBeside(`API token: ${TOKEN}`)).toBe('API token:');
    expect(textBeside(` ${TOKEN} `)).toBe('');
  });

  it('can be a piece of a token, or a mask', () => {
    expect(['ab12', ' 0f ', 'xyz', TOKEN].map(isPiece)).toEqual([true, true, false, false]);
    expect(['••••••••', '********ab12', '• • • • • • •', 'secret', '••'].map(isMask)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
