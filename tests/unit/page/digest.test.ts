import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../utils/page/digest';
import { isMask, isPiece, textBeside, tokenIn } from '../../../utils/page/hex';

const TOKEN = 'ab'.repeat(20);

describe('a digest', () => {
  it('is SHA-256 over the fixed prefix and the token in lower case', async () => {
    const expected = createHash('sha256').update(`rekey:token:1:${TOKEN}`).digest('hex');
    expect(await digestOf(TOKEN)).toBe(expected);
    expect(await digestOf(TOKEN.toUpperCase())).toBe(expected);
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
