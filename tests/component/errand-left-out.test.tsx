import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { AccountRow } from '../../components/people/account-row';
import { errandDocument } from '../../components/people/errand/errand-document';
import { endWords, leftWords } from '../../components/people/errand/words';
import { markdownOf } from '../../components/report/markdown';
import { foldErrand } from '../../utils/core/access/errand';
import type { ErrandHappening } from '../../utils/core/access/event';
import { errandView } from '../../utils/core/access/view';
import type { TaskState } from '../../utils/core/rotation/task';
import { ACME, account, BEN, errandChain, tool, world } from '../unit/core/access/errands';
import { id } from '../unit/core/records';
import { NOW, rotation, task } from './fixtures';

afterEach(cleanup);

const acme = account(11, 'acme', 'Ana Lind');
const [n8n, form] = [tool(41, 'n8n production'), tool(42, 'Website form')];
const [replaced, removed] = [id(101), id(102)];
const place = { company: ACME, subject: null } as const;
const rotated = (first: TaskState, second: TaskState) => rotation(acme, [task(n8n, first), task(form, second)]);

/** A withdrawal in which everything is done, once acme's rotation is. */
function view(first: TaskState, second: TaskState) {
  const told: ErrandHappening[] = [
    { type: 'started', kind: 'withdrawal', people: [BEN], sort: 'contractor' },
    { type: 'step-added', step: replaced, kind: 'new-token', ...place, subject: acme.id },
    { type: 'step-added', step: removed, kind: 'remove-user', ...place },
    { type: 'rotation-tied', step: replaced, rotation: id(0xa) },
    { type: 'settled', step: removed, how: 'done', remark: null, proof: 'said', account: null },
  ];
  const errand = foldErrand(errandChain(told));
  if (errand === null) throw new Error('it was started');
  const of = { accounts: [acme], tools: [n8n, form], rotationOf: () => rotated(first, second) };
  return errandView(errand, world(of), '(no name)');
}
const words = (first: TaskState, second: TaskState) => {
  const step = view(first, second).places[0]?.steps.find(({ kind }) => kind === 'new-token');
  return step?.rotation && leftWords(step.rotation);
};

it('names the tools that were left out of a new token, and claims nothing of them', () => {
  expect(words('updated', 'verified')).toBe('Replaced: every tool has the new token.');
  expect(words('updated', 'skipped')).toBe(
    'Replaced: every tool has the new token but this one, which was left out: Website form.',
  );
  expect(words('broken', 'skipped')).toBe('Replaced: 1 tool still needs the new token. Left out: Website form.');
  expect(endWords(view('updated', 'verified'))).toBe('Everything is done, and every tool has the new token.');
  expect(endWords(view('skipped', 'skipped'))).toBe(
    'Nothing is left to do. Left out: n8n production and Website form.',
  );
});

it('names a tool once that was left out on two accounts, and two tools of one name twice', () => {
  const out = (...tools: number[]) =>
    leftWords({ left: 0, never: 0, leftOut: tools.map((no) => ({ id: id(no), name: 'Zap' })) });
  expect(out(1, 1)).toBe('Replaced: every tool has the new token but this one, which was left out: Zap.');
  expect(out(1, 2)).toBe('Replaced: every tool has the new token but these, which were left out: Zap and Zap.');
});

it('has numbers in place of their names in a report without names', () => {
  const report = (named: boolean) =>
    markdownOf(errandDocument(view('updated', 'skipped'), { person: () => 'Ben', named, now: NOW }));
  expect(report(true)).toContain('which was left out: Website form.');
  expect(report(false)).toContain('which was left out: tool 1.');
  expect(report(false)).not.toContain('Website form');
});

it('counts them on the account as left out', () => {
  const shown = (first: TaskState, second: TaskState) => {
    const props = { account: acme, name: 'acme', rotation: rotated(first, second), now: NOW };
    const { container } = render(<AccountRow {...props} onNameUser={async () => {}} onNameCompany={async () => {}} />);
    return container.querySelector('a')?.textContent;
  };
  expect(shown('updated', 'updated')).toBe('Token replaced: every tool has the new one');
  expect(shown('updated', 'skipped')).toBe('Token replaced: every tool has the new one but 1 that was left out');
  expect(shown('broken', 'skipped')).toBe('Token replaced: 1 tool needs the new one');
});
