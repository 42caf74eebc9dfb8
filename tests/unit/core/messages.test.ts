import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Message, messages, parseMessage } from '../../../utils/core/messages';
import { print, TOKEN } from './records';
import { found, RIGHT, receiver, writer } from './right-messages';

const rightOnes = Object.values(RIGHT);

/** Copies of a message with `value` put in the place of each of its fields, those of `before` included. */
function withEachField(message: Message, value: unknown): object[] {
  const outer = Object.keys(message).map((key) => ({ ...message, [key]: value }));
  if (message.type !== 'token-seen') return outer;
  const inner = ['digest', 'lastAt'].map((key) => ({ ...message, before: { ...message.before, [key]: value } }));
  return [...outer, ...inner];
}

it('has an example here of every message', () => {
  expect(Object.keys(RIGHT).sort()).toEqual(Object.keys(messages).sort());
});

describe.each(rightOnes)('$type', (message) => {
  it('is taken as it is', () => {
    expect(parseMessage(message)).toEqual({ ok: true, message });
  });

  it('is refused with anything more', () => {
    for (const extra of ['token', 'value', 'constructor']) {
      expect(parseMessage({ ...message, [extra]: TOKEN })).toEqual({ ok: false });
    }
    const proto = JSON.parse(JSON.stringify(message).replace('{', '{"__proto__": {"token": 1}, '));
    expect(parseMessage(proto)).toEqual({ ok: false });
  });

  it('is refused with anything less', () => {
    for (const key of Object.keys(message)) {
      const { [key]: _gone, ...less } = message as unknown as Record<string, unknown>;
      expect(parseMessage(less), key).toEqual({ ok: false });
    }
  });

  it('holds no token in any of its fields', () => {
    for (const form of [TOKEN, TOKEN.toUpperCase(), `x${TOKEN}`, `acme-${TOKEN}`, [TOKEN], { token: TOKEN }]) {
      for (const forged of withEachField(message, form)) expect(parseMessage(forged)).toEqual({ ok: false });
    }
  });

  it('holds no values of a wrong kind', () => {
    for (const value of [undefined, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 9e15, '', true, [], {}]) {
      for (const forged of withEachField(message, value)) expect(parseMessage(forged)).toEqual({ ok: false });
    }
  });
});

it('takes a first sighting, on a page whose company is known', () => {
  const message = { ...RIGHT['token-seen'], before: null, company: null };
  expect(parseMessage(message)).toEqual({ ok: true, message });
});

it('refuses something more beside the digest before', () => {
  const message = { ...RIGHT['token-seen'], before: { digest: print(2), lastAt: 5, token: TOKEN } };
  expect(parseMessage(message)).toEqual({ ok: false });
});

describe('what a look found', () => {
  const look = RIGHT['look-taken'];
  const withReceiver = (part: object) => ({ ...look, found: { ...found, receivers: [{ ...receiver, ...part }] } });
  const withWriter = (part: object) => ({ ...look, found: { ...found, writers: [{ ...writer, ...part }] } });

  it('is taken whole, in part, or not at all', () => {
    for (const message of [
      { ...look, found: null },
      { ...look, found: { receivers: null, writers: null, deals: 0, whole: false } },
      withReceiver({ kind: null, addedAt: null, deliveredAt: null, status: null, event: '*.*' }),
      withWriter({ agent: '' }),
    ])
      expect(parseMessage(message)).toEqual({ ok: true, message });
  });

  it.each<[string, object]>([
    ['an address for a host', withReceiver({ host: 'hook.eu1.make.com/example' })],
    ['user info', withReceiver({ host: 'user@hook.eu1.make.com' })],
    ['a token in a host', withReceiver({ host: `${TOKEN}.example` })],
    ['a token for a kind', withReceiver({ kind: TOKEN })],
    ['a token for an event', withReceiver({ event: `change.${TOKEN}` })],
    ['a path beside the host', withReceiver({ path: '/x' })],
    ['a password', withReceiver({ http_auth_password: 'x' })],
    ['a token in a user agent', withWriter({ agent: `x ${TOKEN}` })],
    ['a token in capitals', withWriter({ agent: TOKEN.toUpperCase() })],
    ['a token for a number', withWriter({ count: TOKEN })],
    ['a user agent without end', withWriter({ agent: 'x'.repeat(121) })],
    ['what was written', withWriter({ value: 'x' })],
    ['more receivers than there are', { ...look, found: { ...found, receivers: Array(201).fill(receiver) } }],
    ['more requests than are allowed', { ...look, requests: 41 }],
    ['the answer itself', { ...look, found: { ...found, body: {} } }],
  ])('holds no %s', (_name, message) => {
    expect(parseMessage(message)).toEqual({ ok: false });
  });
});

describe('a way to the token', () => {
  const way = RIGHT['token-pointed'];
  const step = { tag: 'li', index: 0, inShadow: false };
  const steps = (...tags: string[]) => ({ ...way, steps: tags.map((tag) => ({ ...step, tag })) });

  it.each<[string, object]>([
    ['a token in a step', steps(TOKEN)],
    ['a token behind a letter', steps(`x${TOKEN}`)],
    ['a token in pieces', steps('x', ...(`a${TOKEN}`.match(/[a-f][0-9]*/g) ?? []))],
    ['words', steps('two words')],
    ['a path', steps('div>p')],
    ['more in a step', { ...way, steps: [{ ...step, text: 'x' }] }],
    ['a number that could be anything', { ...way, steps: [{ ...step, index: 10_000 }] }],
    ['a way without end', steps(...Array.from({ length: 65 }, () => 'div'))],
    ['words for an attribute', { ...way, attribute: 'two words' }],
  ])('holds no %s', (_name, message) => {
    expect(parseMessage(message)).toEqual({ ok: false });
  });
});

describe('unknown messages', () => {
  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'valueOf', '', 'Pressed', 'api-tab-shown '])(
    'refuses the name "%s"',
    (type) => {
      expect(parseMessage({ type })).toEqual({ ok: false });
    },
  );

  it.each([undefined, null, 7, 'api-tab-shown', true, [], {}, [RIGHT.pressed], { type: null }, { type: ['pressed'] }])(
    'refuses %j',
    (input) => {
      expect(parseMessage(input)).toEqual({ ok: false });
    },
  );

  it('refuses whatever else there is, without throwing', () => {
    const names = fc.constantFrom(...Object.keys(messages), 'toString', '__proto__');
    const close = fc.record({ type: names, visit: fc.anything(), at: fc.anything(), digest: fc.anything() });
    fc.assert(fc.property(fc.oneof(fc.anything(), close), (input) => parseMessage(input).ok === false));
  });
});
