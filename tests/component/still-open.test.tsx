import { cleanup, fireEvent, screen as page, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StillOpen } from '../../components/history/still-open';
import { Popup } from '../../components/popup/popup';
import { StillOpenLine } from '../../components/popup/still-open-line';
import type { Look, Receiver } from '../../utils/core/finding/look';
import { openReceivers } from '../../utils/core/finding/open-receivers';
import { NO_POLICY } from '../../utils/core/policy';
import type { Point, Reason } from '../../utils/core/rotation/event';
import type { Rotation, Settled } from '../../utils/core/rotation/fold';
import { checklistView } from '../../utils/core/screen/checklist';
import { screen } from '../../utils/core/screen/situation';
import { DAY, MINUTE, moment } from '../../utils/core/time';
import { pagesOf } from '../../utils/pipedrive/addresses';
import { popupActions } from './actions';
import { account, NO_PAGE, NOW, rotation, snapshot, task, tool } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const acme = account('acme');
const make = tool('Make');
const receiver = (id: number, host: string, part: Partial<Receiver> = {}): Receiver => ({
  ...{ id, host, kind: null, event: '*.*', by: 'mine', active: true },
  ...{ addedAt: NOW - 400 * DAY, deliveredAt: NOW, status: 200 },
  ...part,
});
const look = (...list: Receiver[]): Look => ({
  ...{ account: acme.id, at: NOW, requests: 12, writers: null },
  receivers: { at: NOW, list },
});
const tie = { account: acme.id, sort: 'webhook' as const, value: '1', tool: make.id };
const found = (...list: Receiver[]) => openReceivers(look(...list), [tie], [make], moment(NOW));

function show(
  receivers: ReturnType<typeof found> = null,
  settled: [Point, Settled][] = [],
  company: string | null = 'acme',
  check: Rotation['check'] = null,
) {
  const actions = { onSettle: vi.fn(async () => {}), onReopen: vi.fn(async () => {}) };
  const names = { person: () => 'Ana', remark: () => 'Only I may invite', task: () => '?' };
  const line = (of: [Point, Settled][]) => (
    <StillOpen
      rotation={{ settled: new Map(of), check }}
      pages={pagesOf(company)}
      kindName={(kind) => kind}
      {...{ receivers, names, now: NOW, ...actions }}
    />
  );
  const { rerender } = render(line(settled));
  return { ...actions, settle: (...of: [Point, Settled][]) => settle(() => rerender(line(of))) };
}
const point = (name: string) => within(page.getByRole('listitem', { name }));

describe('what is still open', () => {
  it('is four things, each with what to look for and where', () => {
    show();
    expect(page.getByText('The old token should no longer work. Webhooks and OAuth apps still do.')).toBeTruthy();
    const names = ['Webhooks', 'OAuth apps', 'Users added', 'Changed permissions'];
    expect(names.map((name) => point(name).getByRole<HTMLAnchorElement>('link').href)).toEqual(
      (['webhooks', 'usage', 'alertsHelp', 'securityHelp'] as const).map((name) => pagesOf('acme')[name]?.url),
    );
    expect(page.getAllByText('Not looked through')).toHaveLength(4);
  });

  it.each<[NonNullable<Rotation['check']>['old'] | null, RegExp]>([
    [null, /The old token should no longer work/],
    ['unknown', /The old token should no longer work/],
    ['refused', /The old token no longer works\. Webhooks and OAuth apps still do/],
    ['valid', /Pipedrive still accepts the old token/],
  ])('claims of the old token only what is known: %s', (old, words) => {
    show(null, [], 'acme', old && { old, fresh: 'valid', owner: 'first', at: NOW });
    expect(page.getByText(words)).toBeTruthy();
  });

  it('has no address of the web app where the company is not known', () => {
    show(null, [], null);
    expect(page.getAllByRole('link')).toHaveLength(2);
  });

  it('shows new webhooks first, then unknown ones, and leaves out what is not this user’s or is off', () => {
    show(
      found(
        receiver(1, 'known.example'),
        receiver(2, 'unknown.example'),
        receiver(3, 'new.example', { addedAt: NOW - DAY, kind: 'zapier' }),
        receiver(4, 'other.example', { by: 'other' }),
        receiver(5, 'off.example', { active: false }),
      ),
    );
    const lines = point('Webhooks')
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'new.example zapier, not on your list, new, from 22 Nov',
      'unknown.example not on your list',
      'known.example On your list: Make',
    ]);
  });

  it('names some of many, and says where nobody looked or nothing was found', () => {
    show(found(...Array.from({ length: 11 }, (_, index) => receiver(index + 10, `h${index}.example`))));
    expect(point('Webhooks').getByText('3 more on that page.')).toBeTruthy();
    cleanup();
    show(found());
    expect(point('Webhooks').getByText(/found no webhook of this user/)).toBeTruthy();
    cleanup();
    show();
    expect(point('Webhooks').getByText(/has not looked at them yet/)).toBeTruthy();
  });

  it('is looked through with a press, left alone only for a reason, and taken back', async () => {
    const { onSettle } = show();
    await settle(() => fireEvent.click(point('Webhooks').getByRole('button', { name: 'Done' })));
    expect(onSettle).toHaveBeenLastCalledWith('webhooks', null);
    await settle(() => fireEvent.click(point('Users added').getByRole('button', { name: 'Leave it alone' })));
    await settle(() => fireEvent.submit(page.getByRole('form')));
    expect(page.getByText('Give a reason, however short.')).toBeTruthy();
    fireEvent.input(page.getByLabelText('Reason'), { target: { value: ' Only I ' } });
    await settle(() => fireEvent.submit(page.getByRole('form')));
    expect(onSettle).toHaveBeenLastCalledWith('users', 'Only I');
    cleanup();
    const { onReopen } = show(null, [['users', { how: 'waived', remark: 'r1', who: 'me', at: NOW - MINUTE }]]);
    expect(point('Users added').getByText('Left alone: Only I may invite')).toBeTruthy();
    expect(point('Users added').getByText('You, 16:31')).toBeTruthy();
    await settle(() => fireEvent.click(point('Users added').getByRole('button', { name: 'Undo' })));
    expect(onReopen).toHaveBeenCalledExactlyOnceWith('users');
  });
});

describe('the focus', () => {
  const done: Settled = { how: 'done', remark: null, who: 'me', at: NOW };
  const pressDone = () => settle(() => fireEvent.click(point('Webhooks').getByRole('button', { name: 'Done' })));

  it('goes to what can be pressed after a press that was written down', async () => {
    const shown = show();
    await pressDone();
    await shown.settle(['webhooks', done]);
    expect(document.activeElement).toBe(point('Webhooks').getByRole('button', { name: 'Undo' }));
  });

  it('stays where it is when somebody else settles what failed here', async () => {
    const shown = show();
    shown.onSettle.mockRejectedValueOnce(new Error('full'));
    await pressDone();
    const elsewhere = point('Users added').getByRole('link');
    elsewhere.focus();
    await shown.settle(['webhooks', done]);
    expect(document.activeElement).toBe(elsewhere);
  });
});

describe('the popup', () => {
  const line = 'The old token should no longer work. Webhooks and OAuth apps still do.';
  const shown = (reason: Reason | null, state: 'updated' | 'broken', settled = new Map<Point, Settled>()) => {
    const actions = popupActions();
    const one = rotation(acme, [task(make, state)], { reason, settled, handledAt: state === 'broken' ? null : NOW });
    const of = snapshot({ accounts: [acme], tools: [make], rotations: [one] });
    const rest = {
      snapshot: of,
      page: NO_PAGE,
      guideOf: () => null,
      now: NOW,
      actions,
      signs: () => null,
      policy: NO_POLICY,
    };
    const { container } = render(<Popup screen={screen(of, NO_PAGE, [], NOW, '?')} {...rest} />);
    return { actions, id: one.id, text: container.textContent ?? '' };
  };

  it.each(['leaked', 'left'] as const)('says at the end of a rotation after %s what is still open', (reason) => {
    const { actions, id, text } = shown(
      reason,
      'updated',
      new Map([['users', { how: 'done', remark: null, who: 'me', at: 1 }]]),
    );
    expect(text).toContain(`${line} 3 more things to look through.`);
    fireEvent.click(page.getByRole('button', { name: 'See what is still open' }));
    expect(actions.openDashboard).toHaveBeenCalledExactlyOnceWith(`#/history/${id}`);
  });

  it('names the accounts where several rotations are open', () => {
    const globex = account('globex');
    const rotations = [acme, globex].map((of) => {
      return rotation(of, [task(make, 'updated')], { reason: 'leaked', handledAt: NOW });
    });
    const of = checklistView(snapshot({ accounts: [acme, globex], tools: [make], rotations }), '?').rotations;
    const textOf = (some: typeof of) => {
      cleanup();
      return render(<StillOpenLine rotations={some} actions={popupActions()} />).container.textContent;
    };
    expect(textOf(of)).toMatch(/acme.*still open.*globex.*still open/);
    expect(textOf(of.slice(0, 1))).not.toContain('acme');
  });

  it('does not say so while tools are down, nor where the token was replaced on schedule', () => {
    expect(shown('leaked', 'broken').text).not.toContain(line);
    cleanup();
    expect(shown('scheduled', 'updated').text).not.toContain(line);
  });
});
