import { describe, expect, it } from 'vitest';
import { z } from '../../../utils/core/schema';
import { firstRunSchema, isUnfinished, missing, nextStep, STEPS } from '../../../utils/core/screen/first-run';
import { account, tool } from '../../component/fixtures';

describe('the row of steps', () => {
  it('leads from each step to the one after it, and no further than the last', () => {
    expect(STEPS.map(nextStep)).toEqual(['tools', 'choices', 'end', 'end']);
  });

  it('is unfinished from its begin until its last step', () => {
    expect([null, ...STEPS].map(isUnfinished)).toEqual([false, true, true, true, false]);
  });

  it('is kept only in its own form', () => {
    for (const value of [null, {}, { step: 'begin' }, { step: 'tools', more: 1 }, 'tools'])
      expect(z.safeParse(firstRunSchema, value).success).toBe(false);
    expect(z.safeParse(firstRunSchema, { step: 'tools' }).success).toBe(true);
  });
});

describe('what is missing at the end', () => {
  const unseen = (company: string | null) => account(company, null, { token: null });

  it('is nothing once a token was seen, a tool is listed and access is given', () => {
    expect(missing([account('acme')], [tool('n8n')], true)).toEqual({
      access: false,
      token: false,
      companies: [],
      tools: false,
    });
  });

  it('is everything to begin with; a removed tool counts for nothing', () => {
    expect(missing([], [tool('n8n', { removedAt: 1 })], false)).toEqual({
      access: true,
      token: true,
      companies: [],
      tools: true,
    });
  });

  it('names each company of which no token was seen, once', () => {
    const accounts = [account('acme'), unseen('acme'), unseen('globex'), unseen('globex'), unseen(null)];
    expect(missing(accounts, [], true)).toMatchObject({ token: false, companies: ['globex'] });
  });
});
