import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { when } from '../../components/format';
import { HistoryPage } from '../../components/history/history-page';
import { RotationPage } from '../../components/history/rotation-page';
import type { Happening } from '../../utils/core/rotation/event';
import { type Outcome, outcomeOf } from '../../utils/core/rotation/outcome';
import { foldSteadily } from '../../utils/core/rotation/steady';
import { HOUR, MINUTE, moment } from '../../utils/core/time';
import { chain, id, OPENED } from '../unit/core/records';
import { account, NOW } from './fixtures';

afterEach(cleanup);

const acme = account('acme', 'Ana');
const names = {
  person: () => 'Ana',
  remark: () => 'Will be retired',
  tool: (tool: string) => (tool === id(101) ? 'Zap' : 'Old sync'),
  task: (task: string) => (task === id(1) ? 'Zap' : 'Old sync'),
};

const TEN = NOW - 6 * HOUR;
const at = (minutes: number) => TEN + minutes * MINUTE;
const opened = Object.assign({}, OPENED, { account: acme.id, t0: moment(TEN), at: TEN });
const added = (no: number): Happening =>
  ({ type: 'task-added', task: id(no), tool: id(100 + no), auth: 'token', since: null, at: TEN }) as Happening;
const events = chain([
  opened,
  added(1),
  added(2),
  { type: 'updated', task: id(1), grade: 'said', at: at(12) },
  { type: 'skipped', task: id(2), remark: id(9), at: at(20) },
  { type: 'verified', task: id(1), grade: 'tested', at: at(40) },
  { type: 'closed', how: 'by-user', at: at(41) },
] as Happening[]);

function outcome(part: Partial<Outcome> = {}): Outcome {
  const made = outcomeOf(events, NOW);
  if (made === null) throw new Error('no opening');
  return { ...made, ...part };
}

describe('the history', () => {
  const show = (...outcomes: Outcome[]) =>
    render(<HistoryPage check={null} outcomes={outcomes} accounts={[acme]} names={names} now={NOW} />);
  const rows = () => [...document.querySelectorAll('.history__row')].map(({ textContent }) => textContent ?? '');

  it('says of each when, why, by whom, how long both took, what was lost and what was left out', () => {
    show(outcome({ reason: 'leaked' }));
    const [row] = rows();
    for (const words of [
      '10:32',
      'acme, Ana',
      'It may have leaked',
      'Rekey saw it',
      '2 tools',
      'Until updated: 12 min',
      'Until shown to work: 40 min',
      'Tool time lost: 12 min',
      'Closed by you',
      'Left out: Old sync (Will be retired)',
    ]) {
      expect(row).toContain(words);
    }
  });

  it('shows superseded and dismissed ones too, and claims no figures for a false alarm', () => {
    const closedAt = (how: NonNullable<Outcome['closed']>['how']) => ({ closed: { how, at: at(41) } });
    show(outcome({ ...closedAt('superseded'), down: 2 }), outcome({ id: id(77), ...closedAt('false-alarm') }));
    expect(rows()[0]).toContain('Followed by another new token');
    expect(rows()[0]).toContain('2 never got the new token');
    expect(rows()[1]).toContain('False alarm');
    expect(rows()[1]).not.toContain('Until updated');
  });

  it('has one small line for the trend, with the same in words', () => {
    const took = (no: number, minutes: number) => {
      const span = { ms: minutes * MINUTE, atLeast: false };
      const updated = { count: 1, median: span, slowest: span };
      return outcome({ id: id(200 + no), t0: moment(TEN + no), updated });
    };
    show(took(4, 10), took(3, 20), took(2, 40), took(1, 60));
    expect(page.getByText(/^The last 2 new tokens took 15 min .* the 2 before that 50 min\.$/)).toBeTruthy();
    expect(document.querySelectorAll('.trend polyline')).toHaveLength(1);
    cleanup();
    show(took(1, 60));
    expect(document.querySelector('.trend')).toBeNull();
  });
});

describe('one rotation', () => {
  const show = (reason = vi.fn(async () => {}), told = events) => {
    const rotation = foldSteadily(told);
    if (rotation === null) throw new Error('no opening');
    const acts = { onReopen: vi.fn(), onClose: vi.fn(), onReason: reason };
    const rest = { account: acme, names, now: NOW, isCritical: () => false, stillOpen: null, ...acts };
    render(<RotationPage rotation={rotation} events={told} {...rest} />);
    return reason;
  };

  it('says the same of a tool in its timeline as in its figures, although the clock was set back', () => {
    show(
      undefined,
      chain([
        opened,
        added(1),
        added(2),
        { type: 'updated', task: id(2), grade: 'said', at: at(30) },
        { type: 'updated', task: id(1), grade: 'said', at: at(10) },
      ] as Happening[]),
    );
    const figures = [...document.querySelectorAll('.timeline__figure')].map(({ textContent }) => textContent);
    expect(figures.filter((_, no) => no % 2 === 0)).toEqual(['at least 30 min', '30 min']);
  });

  it('ends its axis at the time that the clock showed, although that was set back', () => {
    show(
      undefined,
      chain([
        opened,
        added(1),
        added(2),
        { type: 'updated', task: id(1), grade: 'said', at: at(90) },
        { type: 'updated', task: id(2), grade: 'said', at: at(30) },
        { type: 'verified', task: id(2), grade: 'tested', at: at(40) },
        { type: 'closed', how: 'by-user', at: at(50) },
      ] as Happening[]),
    );
    expect(document.querySelector('.timeline__axis span:last-child')?.textContent).toBe(when(at(50), NOW));
  });

  it('has its figures, counts and evidence on top, its timeline, and its story', () => {
    show();
    const figures = [...document.querySelectorAll('.figures dd')].map(({ textContent }) => textContent);
    expect(figures).toEqual(['12 min', '40 min', '12 min']);
    const standings = [...document.querySelectorAll('.standings li')].map(({ textContent }) => textContent);
    expect(standings).toEqual(['1 Working', '1 Left out', 'How that is known:', '1 tested']);
    expect(page.getByRole('table', { name: 'The outage' }).textContent).toContain('Zap');
    expect(page.getByText('1 tool that was left out or is not affected has no bar.')).toBeTruthy();
    expect(document.querySelectorAll('.events li')).toHaveLength(7);
  });

  it('takes another reason at any time, after its end as well', () => {
    const given = show();
    fireEvent.change(page.getByLabelText('Why was it replaced?'), { target: { value: 'leaked' } });
    expect(given).toHaveBeenCalledWith('leaked');
  });
});
