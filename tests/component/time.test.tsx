import { cleanup, fireEvent, screen as page, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Checklist } from '../../components/checklist/checklist';
import { ReminderOffer } from '../../components/reminders/offer';
import { OldTokens } from '../../components/reminders/old-tokens';
import { TimeSection } from '../../components/settings/time-section';
import { guideOf } from '../../utils/catalogue';
import { TIME_SETTINGS, type Time } from '../../utils/core/reminding/settings';
import { DUE_TIMES } from '../../utils/core/rotation/due';
import { checklistView } from '../../utils/core/screen/checklist';
import { DAY, HOUR, MINUTE } from '../../utils/core/time';
import { popupActions } from './actions';
import { account, NOW, rotation, snapshot, task, tool } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const acme = account('acme');
const flow = tool('Flow', { critical: true });
const form = tool('Form');

function viewOf(...tasks: Parameters<typeof rotation>[1]) {
  const rotations = [rotation(acme, tasks, { openedAt: NOW - 10 * MINUTE })];
  return checklistView(snapshot({ accounts: [acme], tools: [flow, form], rotations }), '?');
}

/** Lines as they stand so many minutes after their tools came onto the list. */
function show(minutes: number, part: Parameters<typeof task>[2] = {}) {
  const from = NOW - minutes * MINUTE;
  const { tasks: actions } = popupActions();
  const rotations = [
    rotation(acme, [task(flow, 'broken', { waitsFrom: from, ...part }), task(form, 'broken', { waitsFrom: from })], {
      openedAt: from,
    }),
  ];
  render(
    <Checklist
      view={checklistView(snapshot({ accounts: [acme], tools: [flow, form], rotations }), '?')}
      guideOf={guideOf}
      handOver={null}
      actions={actions}
      now={NOW}
      strong
      spotlight={null}
    />,
  );
  return actions;
}
const line = (name: string) => document.querySelector<HTMLElement>(`li[data-tool="${name}"]`) ?? document.body;
const press = (name: string, within_: HTMLElement = document.body) =>
  fireEvent.click(within(within_).getByRole('button', { name }));

describe('until when', () => {
  // It is 16:32.
  it.each([
    [20, 'due in 40 min'],
    [60, 'late since 16:32'],
    [100, 'late since 15:52'],
    [120, 'very late, since 15:32'],
  ])('%i minutes after the opening', (minutes, words) => {
    show(minutes);
    expect(line('Flow').textContent).toContain(words);
    expect(line('Flow').querySelector('.due svg')).toBeTruthy();
    // A folded line speaks up only once it is late.
    expect(line('Form').querySelector('.due')).toBeNull();
  });

  it('says until when it is put off, and opens what is not', () => {
    show(70, { snoozedUntil: NOW + DAY });
    expect(line('Flow').textContent).toContain('put off until Tue 16:32');
    expect(line('Flow').textContent).not.toContain('late');
    expect(within(line('Form')).getByRole('button', { name: 'More' }).getAttribute('aria-expanded')).toBe('true');
  });
});

describe('putting a tool off', () => {
  it.each([
    ['In an hour', NOW + HOUR],
    ['Tomorrow at 9', new Date(2026, 10, 24, 9).getTime()],
    ['Next Monday at 9', new Date(2026, 10, 30, 9).getTime()],
  ])('%s', async (way, until) => {
    const actions = show(20);
    press('Remind me later', line('Flow'));
    expect(document.activeElement).toBe(page.getByRole('radio', { name: 'In an hour' }));
    fireEvent.click(page.getByRole('radio', { name: way }));
    await settle(() => press('Put it off'));
    expect(actions.snooze).toHaveBeenCalledWith(expect.objectContaining({ state: 'broken' }), until);
  });

  it('takes a time to come, and no other', async () => {
    const actions = show(20);
    press('Remind me later', line('Flow'));
    fireEvent.click(page.getByRole('radio', { name: 'At a time…' }));
    fireEvent.input(page.getByLabelText('When'), { target: { value: '2026-11-23T16:00' } });
    press('Put it off');
    expect(page.getByText('Choose a time to come.')).toBeTruthy();
    fireEvent.input(page.getByLabelText('When'), { target: { value: '2026-12-01T08:15' } });
    await settle(() => press('Put it off'));
    expect(actions.snooze).toHaveBeenCalledExactlyOnceWith(expect.anything(), new Date(2026, 11, 1, 8, 15).getTime());
  });

  it('can be taken back', async () => {
    const actions = show(20, { snoozedUntil: NOW + HOUR });
    press('More', line('Flow'));
    await settle(() => press('Remind me as usual', line('Flow')));
    expect(actions.snooze).toHaveBeenCalledWith(expect.anything(), null);
  });
});

describe('settings', () => {
  function settings(part: Partial<Time> = {}, allow = true) {
    const onSettings = vi.fn(async () => {});
    const onAllow = vi.fn(async () => allow);
    const locked = { critical: false, others: false };
    const time: Time = { settings: TIME_SETTINGS, times: DUE_TIMES, locked, allowed: false, ...part };
    render(<TimeSection time={time} onSettings={onSettings} onAllow={onAllow} />);
    return { onSettings, onAllow };
  }
  const select = (name: string) => page.getByRole<HTMLSelectElement>('combobox', { name });
  const chosen = (name: string) => select(name).selectedOptions[0]?.textContent;

  it('show how long tools may take, and keep what is chosen', async () => {
    const { onSettings } = settings();
    expect(
      ['Critical tools', 'Other tools', 'Critical tools, after a leak', 'Other tools, after a leak'].map(chosen),
    ).toEqual(['1 h', '24 h', '30 min', '4 h']);
    await settle(() => {
      fireEvent.change(select('Critical tools'), { target: { value: String(2 * HOUR) } });
      fireEvent.change(select('Remind me to replace the token'), { target: { value: '90' } });
    });
    expect(onSettings).toHaveBeenCalledWith({ due: { ...DUE_TIMES, critical: 2 * HOUR } });
    expect(onSettings).toHaveBeenLastCalledWith({ schedule: '90' });
  });

  it('say what the organisation has set, and why it cannot be changed', () => {
    settings({ times: { ...DUE_TIMES, critical: 5 * HOUR }, locked: { critical: true, others: false } });
    expect([chosen('Critical tools'), select('Critical tools').disabled]).toEqual(['5 h', true]);
    expect(select('Other tools').disabled).toBe(false);
    expect(page.getByText(/Your organisation has set how long/)).toBeTruthy();
  });

  it('ask the browser only when told to, and say when it said no', async () => {
    const { onAllow } = settings({}, false);
    const box = page.getByRole<HTMLInputElement>('checkbox', { name: 'Remind me by notifications' });
    expect([box.checked, page.queryByRole('checkbox', { name: 'Not at night' })]).toEqual([false, null]);
    await settle(() => fireEvent.click(box));
    expect(onAllow).toHaveBeenCalledTimes(1);
    expect(page.getByText(/did not allow notifications/)).toBeTruthy();
    expect(box.checked).toBe(false);
  });

  it('have quiet times, once Rekey may remind', async () => {
    const { onSettings } = settings({ allowed: true });
    expect(page.getByLabelText<HTMLInputElement>('From').value).toBe('20:00');
    await settle(() => fireEvent.input(page.getByLabelText('Until'), { target: { value: '08:30' } }));
    expect(onSettings).toHaveBeenLastCalledWith({ quiet: { ...TIME_SETTINGS.quiet, to: 510 } });
    await settle(() => fireEvent.click(page.getByRole('checkbox', { name: 'Not at the weekend' })));
    expect(onSettings).toHaveBeenLastCalledWith({ quiet: { ...TIME_SETTINGS.quiet, weekends: false } });
    await settle(() => fireEvent.click(page.getByRole('checkbox', { name: 'Remind me by notifications' })));
    expect(onSettings).toHaveBeenLastCalledWith({ reminds: false });
  });
});

describe('the offer to remind', () => {
  const actions = () => ({ allow: vi.fn(async () => {}), decline: vi.fn(async () => {}) });
  const waiting = viewOf(task(flow, 'broken'));

  it('is made to whoever is still at it after five minutes, and takes either answer', async () => {
    const given = actions();
    const offer = { offer: true, actions: given };
    const { rerender } = render(<ReminderOffer checklist={waiting} now={NOW - 6 * MINUTE} {...offer} />);
    expect(page.queryByRole('button')).toBeNull();
    rerender(<ReminderOffer checklist={waiting} now={NOW} {...offer} />);
    await settle(() => press('Remind me'));
    await settle(() => press('No, thanks'));
    expect([given.allow, given.decline].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it.each([
    ['nothing waits', viewOf(task(flow, 'updated')), true],
    ['it was made before', waiting, false],
  ])('is not made where %s', (_name, checklist, offer) => {
    render(<ReminderOffer checklist={checklist} now={NOW} offer={offer} actions={actions()} />);
    expect(page.queryByRole('button')).toBeNull();
  });
});

it('says of a token that it is older than its user wanted', () => {
  const { rerender, container } = render(<OldTokens accounts={[acme]} schedule="180" now={NOW} />);
  expect(container.textContent).toBe('acme: the token is 214 days old. You wanted to replace it every 180 days.');
  rerender(<OldTokens accounts={[acme]} schedule="off" now={NOW} />);
  expect(container.textContent).toBe('');
});
