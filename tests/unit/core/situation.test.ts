import { describe, expect, it } from 'vitest';
import { screen } from '../../../utils/core/screen/situation';
import type { PageStatus } from '../../../utils/core/screen/snapshot';
import { moment } from '../../../utils/core/time';
import { account, NO_PAGE, NOW, rotation, snapshot, task, tool } from '../../component/fixtures';

const acme = account();
const n8n = tool('n8n production', { critical: true });
const cron = tool('nightly cron');

const page = (part: Partial<PageStatus>): PageStatus => ({ ...NO_PAGE, kind: 'api-tab', company: 'acme', ...part });
const base = { accounts: [acme], tools: [n8n, cron] };
const open = (...tasks: ReturnType<typeof task>[]) => snapshot({ ...base, rotations: [rotation(acme, tasks)] });
const situation = (stored: Parameters<typeof screen>[0], shown = NO_PAGE) =>
  screen(stored, shown, [], NOW, 'unnamed').situation;

const asked = { asked: { person: 'p', at: NOW } };
const question = { account: acme.id, fingerprint: 'b'.repeat(64), lastSeen: 5, at: 6 };
const setAside = { count: 1, kept: { tools: 2, accounts: 1, rotations: 0 } };

describe('each line of the table', () => {
  it('nothing seen yet', () => {
    expect(situation(snapshot({ tools: base.tools }))).toEqual({ kind: 'nothing-seen', tools: 2 });
    const unseen = account('acme', null, { token: null });
    expect(situation(snapshot({ accounts: [unseen] }))).toEqual({ kind: 'nothing-seen', tools: 0 });
  });

  it('page not understood', () => {
    const taught = { reading: 'not-found', taught: true } as const;
    expect(situation(snapshot(base), page({ reading: 'not-found' }))).toEqual({
      kind: 'not-understood',
      taught: false,
    });
    expect(situation(snapshot(base), page(taught))).toEqual({ kind: 'not-understood', taught: true });
  });

  it('a token that is hidden, until one of its company is known', () => {
    const hidden = { reading: 'masked', company: 'globex' } as const;
    expect(situation(snapshot(), page(hidden))).toEqual({ kind: 'masked' });
    expect(situation(snapshot(base), page(hidden))).toEqual({ kind: 'masked' });
    expect(situation(snapshot(base), page({ ...hidden, company: 'acme' })).kind).toBe('quiet');
  });

  it('a different token was seen', () => {
    const stored = snapshot({ ...base, questions: [question] });
    expect(situation(stored)).toEqual({ kind: 'question', question, account: acme });
  });

  it('quiet', () => {
    expect(situation(snapshot(base))).toEqual({ kind: 'quiet', account: acme, tools: 2 });
  });

  it('open: the first task, how many wait, and since when at least one does', () => {
    const earlier = { from: NOW - 9e6, to: NOW - 8e6 };
    const stored = open(task(cron, 'broken', {}, earlier), task(n8n, 'broken', {}, moment(NOW - 5000)));
    const since = { ms: 8e6, atLeast: true };
    expect(situation(stored)).toMatchObject({ kind: 'open', task: { tool: { name: n8n.name } }, down: 2, since });
  });

  it('waiting: every task that waits is with a colleague or left down', () => {
    const left = { leftDown: { remark: 'r1', until: NOW } };
    expect(situation(open(task(n8n, 'broken', asked), task(cron, 'broken', left)))).toMatchObject({
      ...{ kind: 'waiting', waiting: 2, task: { tool: { name: n8n.name } } },
    });
  });

  it('handled, and how many are not tested', () => {
    const handled = situation(open(task(n8n, 'verified'), task(cron, 'updated')));
    expect(handled).toMatchObject({ kind: 'handled', untested: 1, task: { tool: { name: cron.name } } });
    expect(situation(open(task(n8n, 'skipped')))).toEqual({ kind: 'handled', untested: 0, task: null });
  });

  it('all back', () => {
    expect(situation(open(task(n8n, 'verified'), task(cron, 'unaffected')))).toEqual({ kind: 'all-back' });
  });

  it('all back, also beside a new token that stopped no tool', () => {
    const rotations = [rotation(acme, [task(n8n, 'verified')]), rotation(account('globex'), [])];
    expect(situation(snapshot({ ...base, rotations }))).toEqual({ kind: 'all-back' });
  });

  it('open with no task', () => {
    expect(situation(open())).toEqual({ kind: 'no-tasks' });
  });

  it('data could not be read', () => {
    expect(situation(snapshot({ ...base, setAside }))).toEqual({ kind: 'unreadable', setAside, recovery: null });
  });

  it('access withheld, and which company it is', () => {
    expect(situation(snapshot(base), page({ kind: 'withheld' }))).toEqual({ kind: 'withheld' });
    expect(situation(snapshot(base), page({ reading: 'which-company' }))).toEqual({ kind: 'which-company' });
  });
});

describe('what comes first', () => {
  const everything = { ...open(task(n8n, 'broken')), questions: [question] };

  it('damage, then the page, then a question, then the open rotation', () => {
    expect(situation({ ...everything, setAside }, page({ kind: 'withheld' })).kind).toBe('unreadable');
    expect(situation(everything, page({ kind: 'withheld' })).kind).toBe('withheld');
    expect(situation(everything, page({ reading: 'which-company' })).kind).toBe('which-company');
    expect(situation(everything, page({ reading: 'not-found' })).kind).toBe('question');
    expect(situation({ ...everything, questions: [] }, page({ reading: 'not-found' })).kind).toBe('open');
  });

  it('a question of an account that is gone says nothing', () => {
    expect(situation(snapshot({ ...base, questions: [{ ...question, account: 'gone' }] })).kind).toBe('quiet');
  });

  it('one free task among those that wait for others', () => {
    const stored = open(task(n8n, 'broken', asked), task(cron, 'broken'));
    expect(situation(stored)).toMatchObject({ kind: 'open', down: 2, task: { tool: { name: cron.name } } });
  });

  it('the account of the page, else the one seen last', () => {
    const globex = account('globex', null, { token: { fingerprint: 'c'.repeat(64), since: 1, seenAt: NOW } });
    const removed = tool('gone', { removedAt: 5 });
    const stored = snapshot({ accounts: [acme, globex], tools: [tool('x', { company: 'acme' }), n8n, removed] });
    expect(situation(stored)).toEqual({ kind: 'quiet', account: globex, tools: 1 });
    expect(situation(stored, page({ company: 'acme' }))).toEqual({ kind: 'quiet', account: acme, tools: 2 });
  });
});
