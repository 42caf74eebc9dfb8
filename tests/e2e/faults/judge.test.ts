import { describe, expect, it } from 'vitest';
import type { Outcome } from './cell';
import { DEEDS } from './job';
import { type Finding, type Footing, judge } from './judge';
import { faultTable } from './table';
import type { Truth } from './truth';

const named = (name: string) => DEEDS.find((deed) => deed.name === name) ?? DEEDS[0];
const [seen, changed, answered, updated] = ['token seen', 'token changed', 'question answered', 'tool updated'].map(
  named,
);
if (!seen || !changed || !answered || !updated) throw new Error('the job has other deeds');

const [OLD, NEW] = ['the old one', 'the new one'];
const truth = (events: readonly string[] | null, more: Partial<Truth> = {}): Truth => ({
  tools: ['mail', 'form', 'sync'],
  accounts: 1,
  token: NEW,
  questions: 0,
  rotations: events === null ? [] : [[...events]],
  wrong: null,
  aside: 0,
  told: false,
  missing: 0,
  isCopied: true,
  ...more,
});
const shown: Footing = { before: answered, token: NEW, isKnown: true };

describe('the judge of faults', () => {
  const cases: [string, Finding, Finding][] = [
    ['stored, and there', 'done', judge(truth(updated.after), updated, shown)],
    ['never stored, and not there', 'undone', judge(truth(answered.after), updated, { ...shown, isKnown: false })],
    ['stored or shown, and gone without a word', 'lost', judge(truth(answered.after), updated, shown)],
    [
      'stored, gone, and told as what came back alone',
      'lost',
      judge(truth(answered.after, { told: true }), updated, shown),
    ],
    ['stored, gone, and told', 'undone', judge(truth(answered.after, { told: true, missing: 1 }), updated, shown)],
    ['an earlier deed gone, told or not', 'lost', judge(truth(changed.after, { missing: 1 }), updated, shown)],
    ['a tool gone', 'lost', judge(truth(answered.after, { tools: ['mail', 'form'] }), updated, shown)],
    ['done twice', 'doubled', judge(truth([...(updated.after ?? []), 'updated']), updated, shown)],
    ['the token of before came back', 'lost', judge(truth(updated.after, { token: OLD }), updated, shown)],
  ];
  it.each(cases)('%s: %s', (_, right, found) => {
    expect(found).toBe(right);
  });

  it('a token change is done with a new token alone, and no new token is known without its change', () => {
    const footing: Footing = { before: seen, token: OLD, isKnown: false };
    expect(judge(truth(changed.after), changed, footing)).toBe('done');
    expect(judge(truth(changed.after, { token: OLD }), changed, footing)).toBe('lost');
    expect(judge(truth(null, { token: OLD }), changed, footing)).toBe('undone');
    expect(judge(truth(null), changed, footing)).toBe('lost');
  });

  it('what is judged lost stands as L in the table', () => {
    const end = judge(truth(answered.after), updated, shown) as Outcome['end'];
    const lines = faultTable([{ deed: updated.name, point: 'worker database', fault: 'made up', end }]);
    expect(lines.find((line) => line.startsWith(updated.name))).toMatch(/ L$/);
    expect(lines.at(-1)).toContain('lost: 1');
  });
});
