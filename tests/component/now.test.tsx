import { cleanup, fireEvent, screen as page, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NowPage } from '../../components/now/now-page';
import { foldSteadily } from '../../utils/core/rotation/steady';
import { checklistView } from '../../utils/core/screen/checklist';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { DAY, HOUR, MINUTE, moment } from '../../utils/core/time';
import { chain, id, OPENED } from '../unit/core/records';
import { account, NOW, person, rotation, snapshot, task, tool } from './fixtures';

afterEach(cleanup);

const ana = person('Ana');
const acme = account('acme', 'Ana');
const globex = account('globex');
const ago = (ms: number) => moment(NOW - ms);

/** Two accounts: at acme a day ago, at globex in the night, when nobody saw it. */
function world() {
  const n8n = tool('n8n production', { catalogue: 'n8n', owner: ana.id, url: 'https://n8n.acme.example/x' });
  const website = tool('Website form', { critical: true });
  const report = tool('Report script', { catalogue: 'custom-script' });
  const sync = tool('Old sync', { owner: ana.id });
  const night = { from: NOW - 9 * HOUR, to: NOW - 8 * HOUR };
  const first = rotation(
    acme,
    [
      task(n8n, 'broken', { waitsFrom: NOW - DAY, asked: { person: ana.id, at: NOW - 132 * MINUTE } }, ago(DAY)),
      task(website, 'broken', { waitsFrom: NOW - DAY }, ago(DAY)),
      task(report, 'updated', { updatedAt: NOW - 23 * HOUR }, ago(DAY)),
    ],
    { t0: ago(DAY), openedAt: NOW - DAY },
  );
  const second = rotation(globex, [task(sync, 'broken', {}, night)], { t0: night, openedAt: NOW - 8 * HOUR });
  return snapshot({
    accounts: [acme, globex],
    people: [ana],
    tools: [n8n, website, report, sync],
    rotations: [first, second],
  });
}

function show(shown: Snapshot, now = NOW) {
  const acts = { onOpenChecklist: vi.fn(), onOpenApiTab: vi.fn(), onSettings: vi.fn(), onRecoveryTold: vi.fn() };
  const starting = { openApiTab: vi.fn(), planReplacement: vi.fn(async () => {}), startByHand: vi.fn(async () => {}) };
  const ways = { ...acts, starting, onAddTools: vi.fn() };
  const rest = { now, settingUp: false, ...ways, kindName: (kind: string) => kind, signs: () => null };
  render(<NowPage snapshot={shown} checklist={checklistView(shown, '?')} {...rest} />);
  return ways;
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.now-row')];
const row = (name: string) => rows().find(({ dataset }) => dataset.tool === name);
const choose = (label: string, option: string) => {
  const field = page.getByLabelText(label) as HTMLSelectElement;
  const chosen = [...field.options].find(({ text }) => text === option);
  fireEvent.change(field, { target: { value: chosen?.value } });
};

describe('what broke', () => {
  it('says at the top how much, how bad and for how long', () => {
    show(world());
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('3 tools need the new token');
    const facts = [...document.querySelectorAll('.now-summary li')].map(({ textContent }) => textContent);
    // The critical one had an hour, so that it is very late after a day; the other of acme a day, which is over just now.
    // Nobody saw when the one of globex went down, so that it may be the longest.
    const longest = 'the longest for at least 1 day';
    expect(facts).toEqual(['1 critical', '1 very late', '1 late', '1 is with a colleague', longest]);
  });

  it('lists the worst first, then what is not tested', () => {
    show(world());
    expect(rows().map(({ dataset }) => dataset.tool)).toEqual([
      'Website form',
      'n8n production',
      'Old sync',
      'Report script',
    ]);
  });

  it('says of each who has it, since when, what comes next, and what is late', () => {
    show(world());
    const n8n = row('n8n production')?.textContent ?? '';
    expect(n8n).toContain('Owner: Ana');
    expect(n8n).toContain('Waiting for Ana since 14:20');
    expect(n8n).toContain('Next: ask Ana again, or paste the new token yourself');
    expect(n8n).toContain('n8n.acme.example');
    expect(row('Website form')?.textContent).toContain('very late');
    expect(row('Old sync')?.textContent).toContain('at least 8 h');
    expect(row('Old sync')?.textContent).toContain('paste the new token, or ask Ana');
    expect(row('Report script')?.textContent).toContain('Next: test it');
    expect(row('Report script')?.textContent).toContain('You said so');
  });

  it('draws of many tools and accounts what fills the first look, and more on demand', () => {
    const tools = Array.from({ length: 60 }, (_, no) => tool(`Tool ${no}`));
    const [first, second] = [tools.slice(0, 30), tools.slice(30)];
    const rotations = [
      rotation(acme, [...first.map((one) => task(one, 'broken')), ...second.map((one) => task(one, 'updated'))]),
      ...Array.from({ length: 4 }, () => rotation(globex, [task(tools[0] as (typeof tools)[0], 'broken')])),
    ];
    show(snapshot({ accounts: [acme, globex], tools, rotations }));
    expect(rows().map(({ dataset }) => dataset.state)).toEqual([...Array(10).fill('broken'), 'updated']);
    expect(page.getAllByRole('heading', { name: 'Signs of life' })).toHaveLength(2);
    for (const more of page.getAllByRole('button', { name: 'Show more' })) fireEvent.click(more);
    expect(rows()).toHaveLength(34 + 30);
    expect(page.getAllByRole('heading', { name: 'Signs of life' })).toHaveLength(5);
  });

  it('is filtered by account, owner and kind, and says how much is hidden', () => {
    show(world());
    choose('Owner', 'Ana');
    expect(rows().map(({ dataset }) => dataset.tool)).toEqual(['n8n production', 'Old sync']);
    expect(page.getByText('2 of 4 tools')).toBeTruthy();
    choose('Account', 'globex');
    expect(rows().map(({ dataset }) => dataset.tool)).toEqual(['Old sync']);
    choose('Kind of tool', 'n8n');
    expect(rows()).toEqual([]);
    expect(page.getByText('No tool fits this choice')).toBeTruthy();
    fireEvent.click(page.getAllByRole('button', { name: 'Show all' })[0] as HTMLElement);
    expect(rows()).toHaveLength(4);
    choose('Kind of tool', 'No known kind');
    expect(rows().map(({ dataset }) => dataset.tool)).toEqual(['Website form', 'Old sync']);
  });
});

it('claims no quiet while a token was replaced and no tool is listed', () => {
  show(snapshot({ accounts: [acme], rotations: [rotation(acme, [])] }));
  expect(page.getByRole('heading', { level: 1 }).textContent).toBe('No tools on your list yet. What stopped working?');
  expect(document.querySelector('.clear__sign--blind')).toBeTruthy();
});

describe('the timeline', () => {
  const table = (name: string) => page.getByRole('table', { name: `The outage of ${name}` });
  const cells = (name: string) =>
    within(table(name))
      .getAllByRole('row')
      .slice(1)
      .map((line) => [...line.children].map(({ textContent }) => textContent?.trim()));

  it('says in words what its bars show, tool by tool', () => {
    show(world());
    expect(cells('acme, Ana')).toEqual([
      ['!CriticalWebsite form', '', '1 day so far', 'not yet'],
      ['n8n production', '', '1 day so far', 'not yet'],
      ['Report script', '', '1 h', 'not yet'],
    ]);
    expect(cells('globex')).toEqual([['Old sync', '', 'at least 8 h so far', 'not yet']]);
  });

  it('hides its bars from screen readers and draws an unseen T0 as such', () => {
    show(world());
    const bars = [...table('globex').querySelectorAll('.timeline__bar')];
    expect(bars.map((bar) => bar.getAttribute('aria-hidden'))).toEqual(['true']);
    expect(table('globex').querySelector('.timeline__part--unseen')).toBeTruthy();
    expect(table('acme, Ana').querySelector('.timeline__part--unseen')).toBeNull();
  });

  it('draws the worst of 200 tools and says how many are left', () => {
    const tools = Array.from({ length: 200 }, (_, no) => tool(`Tool ${no}`));
    const tasks = tools.map((one) => task(one, 'broken'));
    show(snapshot({ accounts: [acme], tools, rotations: [rotation(acme, tasks)] }));
    expect(cells('acme, Ana')).toHaveLength(12);
    fireEvent.click(page.getByRole('button', { name: 'Draw 188 more tools' }));
    expect(cells('acme, Ana')).toHaveLength(112);
    expect(page.getByRole('button', { name: 'Draw 88 more tools' })).toBeTruthy();
  });
});

describe('after the clock was set back an hour', () => {
  /** The token died at 16:12; the first tool was updated at 16:32, then the clock went back, and the second followed at 15:42. */
  function told() {
    const tools = ['First', 'Second', 'Third'].map((name, no) => tool(name, { id: id(101 + no) }));
    const start = NOW - 20 * MINUTE;
    const events = chain([
      { ...OPENED, account: acme.id, t0: moment(start), at: start } as never,
      ...tools.map(({ id: of }, no) => ({
        ...({ type: 'task-added', task: id(1 + no), tool: of, auth: 'token', since: null } as const),
        at: start,
      })),
      { type: 'updated', task: id(1), grade: 'said', at: NOW },
      { type: 'updated', task: id(2), grade: 'said', at: NOW - 50 * MINUTE },
      { type: 'verified', task: id(2), grade: 'tested', at: NOW - 35 * MINUTE },
    ]);
    const open = foldSteadily(events);
    if (open === null) throw new Error('it was opened');
    return snapshot({ accounts: [acme], tools, rotations: [open] });
  }

  it('tells times as the figures do, and never backwards', () => {
    const shown = told();
    // By the clock that was set back it is 15:57, a quarter of an hour after the last step but one.
    const now = NOW - 35 * MINUTE;
    show(shown, now);
    expect(row('First')?.textContent).toContain('20 min until updated');
    expect(row('Second')?.textContent).toContain('at least 20 min until updated · at least 35 min until shown to work');
    expect(row('Third')?.textContent).toContain('at least 35 min');
    expect(document.querySelector('.now-summary')?.textContent).toBe('the longest for at least 35 min');
    const figures = [...document.querySelectorAll('.timeline__figure')].map(({ textContent }) => textContent);
    expect(figures.slice(0, 4)).toEqual(['at least 35 min so far', 'not yet', '20 min', 'not yet']);
    expect(figures.slice(4)).toEqual(['at least 20 min', 'at least 35 min']);
    expect(document.querySelector('.timeline__axis')?.textContent).toContain('now');
    const bars = document.querySelectorAll<HTMLElement>('.timeline__bar .timeline__part--down');
    expect([...bars].map(({ style }) => style.inlineSize)).toEqual(['100.000%', '57.143%', '57.143%']);
  });
});

describe('while nothing is open', () => {
  const quiet = () => snapshot({ accounts: [acme, globex], tools: [tool('Zap')] });
  const press = (name: string) => fireEvent.click(page.getByRole('button', { name }));

  it('leads to a new token, for the account that was seen last', async () => {
    const { starting } = show(quiet());
    press('Replace my token');
    press('Open Personal preferences > API');
    await vi.waitFor(() => expect(starting.planReplacement).toHaveBeenCalledWith({ company: 'acme', reason: null }));
    press('Back');
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Nothing is broken');
  });

  it('takes the word for one that was made elsewhere', async () => {
    const { starting } = show(quiet());
    press('I generated a new token');
    press('Now');
    await vi.waitFor(() =>
      expect(starting.startByHand).toHaveBeenCalledWith(expect.objectContaining({ account: acme.id })),
    );
    await page.findByRole('heading', { level: 1, name: 'Nothing is broken' });
  });

  it('offers neither while a checklist is open', () => {
    show(world());
    expect(page.queryByRole('button', { name: 'Replace my token' })).toBeNull();
    cleanup();
    show(snapshot({ accounts: [acme], rotations: [rotation(acme, [task(tool('Zap'), 'verified')])] }));
    expect(page.queryByRole('button', { name: 'Replace my token' })).toBeNull();
  });
});
