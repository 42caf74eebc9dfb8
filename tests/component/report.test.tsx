import { cleanup, fireEvent, screen as page, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { markdownOf } from '../../components/report/markdown';
import { reportDocument } from '../../components/report/report-document';
import { ReportPage } from '../../components/report/report-page';
import { ReportVerdict } from '../../components/report/report-verdict';
import { readReport, reportJson } from '../../utils/core/report/file';
import type { Report } from '../../utils/core/report/report';
import { sealText } from '../../utils/core/report/seal';
import { link } from '../../utils/core/rotation/chain';
import type { Event } from '../../utils/core/rotation/event';
import type { Entry } from '../../utils/core/rotation/gap';
import { EVENTS, report, without } from '../unit/core/report-records';

afterEach(cleanup);

const NAMES = /Zap|Warehouse|Website form|acme|Carla|Ben|ana@|Dora|agency|dwh/;

describe('a report in words', () => {
  it('names nobody and no place unless it is to, and one number is one tool', () => {
    const text = markdownOf(reportDocument(report(false)));
    expect(text).not.toMatch(NAMES);
    expect(text).toContain('Person 2 marked Tool 1 as updated.');
    expect(text).toContain('Tool 2 (with Person 1, asked');
    expect(text).toContain('(reason left out here)');
  });

  it('with names says who, and nothing that others wrote becomes Markdown', () => {
    const text = markdownOf(reportDocument(report(true)));
    expect(text).toContain('# Report on acme, Carla');
    expect(text).toContain('Zap \\<b\\>of \\*sales\\*');
    expect(text).toContain('a\\|b');
    expect(text).not.toContain('<b>');
  });

  it('begins with the five lines for the boss, and calls a claim a claim', () => {
    const { facts } = reportDocument(report(false));
    expect(facts.map(({ label }) => label)).toEqual([
      'The old token',
      'Shown to work',
      'New token, not tested',
      'Still down',
      'Besides the token',
    ]);
    expect(facts[0]?.text).toContain('Whether Pipedrive refuses the old token was not checked.');
    expect(facts[1]?.text).toBe('1 of 3: 1 on the word of whoever tested it.');
    expect(facts[2]?.text).toBe('None.');
    expect(facts[3]?.text).toContain('Left out for a reason, 1: Tool 3.');
    expect(facts[4]?.text).toContain('Left alone for a reason: Webhooks.');
  });

  it.each(['by-user', 'superseded', 'false-alarm'] as const)('of one that ended says what was down then: %s', (how) => {
    const { hash: _hash, previous: _previous, no: _no, ...last } = EVENTS[8] as Event;
    const closed = link(EVENTS[8] as Event, { ...last, what: { type: 'closed' as const, how } });
    const doc = reportDocument(report(false, [...EVENTS, closed]));
    const [, working, untested, down] = doc.facts;
    expect(down?.label).toBe('Down when it ended');
    const lines = [working?.text, untested?.text, down?.text];
    if (how === 'false-alarm') expect(new Set(lines)).toEqual(new Set(['None: nothing had changed.']));
    else expect(down?.text).toContain('Tool 2 (with Person 1, asked');
    expect(markdownOf(doc).includes('Tool 2 (with')).toBe(how !== 'false-alarm');
  });

  it('says which events are gone', () => {
    const text = markdownOf(reportDocument(report(false, without(without(EVENTS, 5, 'erased'), 8, 'set-aside'))));
    expect(text).toContain('Event 5 was erased.');
    expect(text).toContain('Event 8 could not be read and was set aside.');
  });
});

describe('a report that is checked', () => {
  const told = (made: Report, kept: readonly Entry[] = [], seal?: string) => {
    const read = readReport(JSON.parse(reportJson(made)));
    if ('fault' in read) throw new Error(read.fault);
    const { container } = render(<ReportVerdict name="report.json" read={read} kept={kept} />);
    if (seal !== undefined)
      fireEvent.input(page.getByLabelText(/^The seal that you noted/), { target: { value: seal } });
    return container;
  };
  const [seal = ''] = report(false).seals.map(sealText);

  it('calls nothing good where events are gone', async () => {
    const whole = told(report(false), [], seal);
    await waitFor(() => expect(whole.querySelector('.notice--good')?.textContent).toContain('covered by no hash'));
    cleanup();
    const holed = told(report(false, without(EVENTS, 5, 'erased')), [], seal);
    await waitFor(() => expect(holed.textContent).toContain('The 8 events are those that were sealed'));
    expect(holed.querySelector('.notice--good')).toBeNull();
  });

  it('has its names apart from what its events say', () => {
    told(report(true));
    const [says, called] = page.getAllByRole('group').map(({ textContent }) => textContent ?? '');
    expect(says).not.toMatch(NAMES);
    expect(called).toContain('Tool 2Warehouse sync');
  });

  it('and older than what this browser holds says that the history went on', () => {
    const older = report(false, EVENTS.slice(0, 6));
    expect(told(older, EVENTS).textContent).toContain(
      'it agrees up to the end of this file. The history went on since',
    );
    cleanup();
    expect(told(report(false), EVENTS.slice(0, 6)).textContent).toContain('and it agrees.');
  });
});

it('is neither saved nor printed where the organisation has switched that off', () => {
  const done = { onNamed: vi.fn(), onSave: vi.fn(), onPrint: vi.fn() };
  const { container } = render(<ReportPage report={report(false)} exportsOff {...done} />);
  for (const name of ['Print, or save as PDF', 'Save as Markdown', 'Save as JSON'])
    expect(page.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
  expect(container.querySelector('.report--locked .report__locked')).not.toBeNull();
});
