import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPolicy } from '../../../utils/core/policy';
import { holdsSecret } from '../../../utils/core/secret';
import { TOKEN } from './records';

it('decides nothing where there is none', () => {
  const none = { policy: { tools: [], catalogue: [] }, refused: [], cut: 0 };
  for (const value of [undefined, null, {}, 'text', 7]) expect(readPolicy(value)).toEqual(none);
});

it('is taken part by part, with what it leaves out filled in', () => {
  const kind = { id: 'hub', name: 'Acme Hub', link: 'https://hub.acme.example/{team}' };
  const parts = {
    dueHours: { critical: 4 },
    retentionDays: 90,
    handOver: 'Use the vault.',
    liveChecks: false,
    exports: false,
  };
  const { policy, refused } = readPolicy({ ...parts, tools: [{ name: 'Zap', critical: true }], catalogue: [kind] });
  expect(refused).toEqual([]);
  expect(policy).toMatchObject({ ...parts, tools: [{ name: 'Zap', critical: true }] });
  expect(policy.catalogue).toEqual([{ ...kind, auth: 'unknown', where: null, test: null, also: null }]);
  expect(policy.pageChecks).toBeUndefined();
});

it.each<[string, object, string]>([
  ['a part that there is not', { token: TOKEN }, 'token'],
  ['a part named after a token', { [`x ${TOKEN}`]: 1 }, 'x'],
  ['a part of the prototype', { constructor: 1 }, 'constructor'],
  ['a switch that is no switch', { exports: 'no' }, 'exports'],
  ['hours that are none', { dueHours: { critical: -1 } }, 'dueHours'],
  ['hours for others than there are', { dueHours: { mine: 4 } }, 'dueHours'],
  ['days without end', { retentionDays: 1e9 }, 'retentionDays'],
  ['a sentence that is a book', { handOver: 'x'.repeat(501) }, 'handOver'],
  ['a sentence that is only a token', { handOver: TOKEN }, 'handOver'],
  ['tools that are no list', { tools: { name: 'Zap' } }, 'tools'],
  ['more tools than a list has', { tools: Array.from({ length: 10_001 }, () => ({ name: 'Zap' })) }, 'tools'],
  ['a tool with a link that runs', { tools: [{ name: 'Zap', url: 'javascript:alert(1)' }] }, 'tools 1: url'],
  ['a kind with a link that runs', { catalogue: [{ id: 'a', name: 'A', link: 'javascript:alert(1)' }] }, 'catalogue 1'],
  [
    'a kind that hides where its link leads',
    { catalogue: [{ id: 'a', name: 'A', link: 'https:\\\\evil.example' }] },
    'catalogue 1',
  ],
  ['a kind with more than there is', { catalogue: [{ id: 'a', name: 'A', run: 'code' }] }, 'catalogue 1'],
])('refuses and names %s; the rest holds', (_name, part, named) => {
  const { policy, refused } = readPolicy({ ...part, pageChecks: false });
  expect(refused).toEqual([named]);
  expect(policy).toEqual({ tools: [], catalogue: [], pageChecks: false });
});

it('keeps no token, says how many were cut, and never throws', () => {
  const secret = fc.string({ maxLength: 10 }).map((text) => `${text}${TOKEN}`);
  const value = fc.oneof(secret, fc.anything({ maxDepth: 3 }));
  const part = fc.constantFrom('tools', 'catalogue', 'handOver', 'exports', 'dueHours', '__proto__', 'other');
  const kind = fc.record({ id: fc.constant('a'), name: secret, where: value });
  const given = fc.oneof(
    value,
    fc.array(fc.oneof(kind, fc.record({ name: value, notes: secret }), value), { maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.dictionary(part, given), (policy) => {
      expect(holdsSecret(JSON.stringify(readPolicy(policy)))).toBe(false);
    }),
    { numRuns: 1000 },
  );
  expect(readPolicy({ handOver: `Vault, was ${TOKEN}`, tools: [{ name: 'Zap', notes: TOKEN }] })).toMatchObject({
    cut: 2,
    policy: { handOver: 'Vault, was' },
  });
});
