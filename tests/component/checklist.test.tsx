import { act, cleanup, fireEvent, screen as page, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Checklist } from '../../components/checklist/checklist';
import { guideOf } from '../../utils/catalogue';
import { checklistView } from '../../utils/core/screen/checklist';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { HOUR, moment } from '../../utils/core/time';
import { popupActions } from './actions';
import { account, NOW, person, rotation, snapshot, task, tool } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const acme = account('acme');
const ana = person('Ana');
const n8n = tool('n8n', { owner: ana.id, url: 'https://n8n.acme.example/credentials' });
const form = tool('Form');
const cron = tool('Nightly script', { notes: 'On the server, line 3' });

function of(...tasks: Parameters<typeof rotation>[1]): Snapshot {
  return snapshot({ accounts: [acme], tools: [n8n, form, cron], people: [ana], rotations: [rotation(acme, tasks)] });
}

function show(shown: Snapshot) {
  const { tasks: actions } = popupActions();
  const draw = (next: Snapshot) => (
    <Checklist
      view={checklistView(next, '?')}
      guideOf={guideOf}
      handOver={null}
      actions={actions}
      now={NOW}
      strong
      spotlight={null}
    />
  );
  const { rerender } = render(draw(shown));
  return { actions, update: (next: Snapshot) => act(() => rerender(draw(next))) };
}

const list = () => page.getByRole('list', { name: 'Tools to update' });
const line = (name: string) => {
  const found = list().querySelector<HTMLElement>(`li[data-tool="${name}"]`);
  if (found === null) throw new Error(`no line for ${name}`);
  return found;
};
const buttonsOf = (name: string) =>
  within(line(name))
    .getAllByRole('button')
    .map((button) => button.textContent);
const press = (tool: string, name: string) => fireEvent.click(within(line(tool)).getByRole('button', { name }));

describe('buttons by state', () => {
  const cases = [
    ['broken', ['Mark as updated', 'It works', 'Skip', 'Ask Ana', 'Leave it down', 'Remind me later']],
    ['unsure', ['Uses the token', 'Uses OAuth', 'Skip', 'Remind me later']],
    ['updated', ['It works', 'Undo']],
    ['verified', ['Undo']],
    ['skipped', ['Undo']],
    ['unaffected', []],
  ] as const;
  it.each(cases)('%s', (state, names) => {
    show(of(task(n8n, state)));
    if (within(line('n8n')).getByRole('button', { name: 'More' }).getAttribute('aria-expanded') === 'false')
      press('n8n', 'More');
    expect(buttonsOf('n8n').filter((name) => name !== 'More')).toEqual(names);
    expect(within(line('n8n')).getByRole('link', { name: 'Open n8n' }).getAttribute('rel')).toContain('noopener');
  });

  it('offers to take back an answer, and asks nobody where nobody is named', () => {
    show(of(task(n8n, 'unaffected', { answered: true }), task(form, 'broken')));
    expect(buttonsOf('n8n')).toContain('Undo');
    expect(buttonsOf('Form')).not.toContain('Ask Ana');
  });

  it('keeps the main button and all others of a folded line in the page', () => {
    show(of(task(n8n, 'broken'), task(form, 'broken')));
    expect(buttonsOf('n8n')).toEqual(['Mark as updated', 'More']);
    expect(line('n8n').querySelectorAll('button').length).toBe(7);
  });
});

describe('what a line says', () => {
  it('carries tool, account, state and evidence', () => {
    show(of(task(n8n, 'updated'), task(form, 'broken')));
    expect({ ...line('n8n').dataset }).toMatchObject({
      tool: 'n8n',
      account: 'acme',
      state: 'updated',
      evidence: 'said',
    });
    expect(line('Form').dataset.evidence).toBe('none');
    expect(line('n8n').textContent).toContain('You said so 16:20');
  });

  it('says whom it waits for, and where the token goes without a link', () => {
    show(of(task(n8n, 'broken', { asked: { person: ana.id, at: NOW - 2 * HOUR } }), task(cron, 'broken')));
    expect(line('n8n').textContent).toContain('Waiting for Ana since 14:32');
    expect(within(line('Nightly script')).queryByRole('link')).toBeNull();
    expect(line('Nightly script').textContent).toContain('On the server, line 3');
  });

  it('never makes a link of an address that is not the web', () => {
    const evil = tool('Evil', { url: 'javascript:alert(1)' });
    show({ ...of(task(evil, 'broken')), tools: [evil] });
    expect(within(line('Evil')).queryByRole('link')).toBeNull();
  });
});

describe('what is known of a tool’s kind', () => {
  const script = tool('Nightly', { catalogue: 'custom-script' });
  const events = tool('Events', { catalogue: 'posthog' });
  const of = (...tasks: Parameters<typeof rotation>[1]) =>
    snapshot({ accounts: [acme], tools: [script, events, n8n], rotations: [rotation(acme, tasks)] });
  const guide = (name: string) => line(name).querySelector('details');

  it('stands open with the first task that waits, and is folded with the others', () => {
    show(of(task(script, 'broken', {}, moment(NOW - 2 * HOUR)), task(events, 'broken')));
    expect(guide('Nightly')?.open).toBe(true);
    expect(guide('Events')).toBeNull();
    fireEvent.click(within(line('Events')).getByRole('button', { name: 'More' }));
    expect(guide('Events')?.open).toBe(false);
    expect(line('Nightly').textContent).toContain("The job's log: 200 from /users/me");
  });

  it('has a button that copies the setting, and warns that the token is no longer on the clipboard', async () => {
    const writeText = vi.fn(async () => {});
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    show(of(task(script, 'broken')));
    await settle(() => press('Nightly', 'Copy PIPEDRIVE_API_TOKEN'));
    expect(writeText).toHaveBeenCalledWith('PIPEDRIVE_API_TOKEN');
    expect(line('Nightly').textContent).toContain('copy the token again');
  });

  it('opens the catalogue’s link where the tool has none of its own and the link has no blanks', () => {
    const own = { ...events, url: 'https://eu.posthog.com/x' };
    show(of(task(events, 'broken')));
    expect(within(line('Events')).getByRole('link', { name: 'Open Events' }).getAttribute('href')).toBe(
      'https://app.posthog.com/data-management/sources',
    );
    cleanup();
    show({ ...of(task(own, 'broken')), tools: [own] });
    expect(within(line('Events')).getByRole('link').getAttribute('href')).toBe('https://eu.posthog.com/x');
    cleanup();
    const blanks = tool('Flow', { catalogue: 'n8n' });
    show({ ...of(task(blanks, 'broken')), tools: [blanks] });
    expect(within(line('Flow')).queryByRole('link')).toBeNull();
  });

  it('is gone once the tool works, and says how it signs in only while that is open', () => {
    const flow = tool('Flow', { catalogue: 'n8n' });
    const both = 'Some of its connections hold the token, others use OAuth.';
    show({ ...of(task(flow, 'unsure')), tools: [flow] });
    expect(line('Flow').textContent).toContain(both);
    cleanup();
    show({ ...of(task(flow, 'broken')), tools: [flow] });
    expect(line('Flow').textContent).not.toContain(both);
    cleanup();
    show({ ...of(task(flow, 'verified')), tools: [flow] });
    expect(guide('Flow')).toBeNull();
  });
});

describe('focus', () => {
  it('goes on to the next task that waits', async () => {
    const before = task(form, 'broken');
    const next = task(n8n, 'broken');
    const { update } = show(of(before, next));
    within(line('Form')).getByRole('button', { name: 'Mark as updated' }).focus();
    await settle(() => press('Form', 'Mark as updated'));
    update(of({ ...before, state: 'updated', updatedAt: NOW }, next));
    expect(document.activeElement).toBe(within(line('n8n')).getByRole('button', { name: 'Mark as updated' }));
    expect(page.getByText('Form: Updated, not tested')).toBeTruthy();
  });

  it('stays with a task whose last step was taken back, and says what became of it', async () => {
    const before = task(n8n, 'updated');
    const { update } = show(of(before, task(form, 'broken')));
    press('n8n', 'More');
    within(line('n8n')).getByRole('button', { name: 'Undo' }).focus();
    await settle(() => press('n8n', 'Undo'));
    update(of({ ...before, state: 'broken', evidence: null, updatedAt: null }, task(form, 'broken')));
    expect(line('n8n').contains(document.activeElement)).toBe(true);
    expect(page.getByText('n8n: Needs the new token')).toBeTruthy();
  });

  it('ignores the second half of a double click', () => {
    const { actions } = show(of(task(n8n, 'broken')));
    fireEvent.click(within(line('n8n')).getByRole('button', { name: 'It works' }), { detail: 2 });
    expect(actions.itWorks).not.toHaveBeenCalled();
  });
});

describe('small forms', () => {
  it('leaves a tool out only for a reason', async () => {
    const { actions } = show(of(task(n8n, 'broken')));
    press('n8n', 'Skip');
    expect(document.activeElement).toBe(page.getByLabelText('Reason'));
    press('n8n', 'Leave it out');
    expect(actions.skip).not.toHaveBeenCalled();
    expect(page.getByText('Give a reason, however short.')).toBeTruthy();
    press('n8n', 'Not in use any more');
    await settle(() => press('n8n', 'Leave it out'));
    expect(actions.skip).toHaveBeenCalledWith(expect.objectContaining({ state: 'broken' }), 'Not in use any more');
  });

  it('cuts a token out of the reason and says so', () => {
    show(of(task(n8n, 'broken')));
    press('n8n', 'Skip');
    const box = page.getByLabelText<HTMLInputElement>('Reason');
    fireEvent.input(box, { target: { value: `see ${'0123456789abcdef'.repeat(3)}` } });
    expect(box.value).toBe('see ');
    expect(page.getByText(/looked like an API token/)).toBeTruthy();
  });

  it('writes down that the owner was asked, shows a message, and copies only when told to', async () => {
    const writeText = vi.fn(async () => {});
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    const { actions } = show(of(task(n8n, 'broken')));
    await settle(() => press('n8n', 'Ask Ana'));
    expect(actions.ask).toHaveBeenCalledTimes(1);
    expect(writeText).not.toHaveBeenCalled();
    const message = page.getByLabelText<HTMLTextAreaElement>('Message').value;
    expect(message).toContain('https://n8n.acme.example/credentials');
    expect(message).toContain('password manager');
    await settle(() => press('n8n', 'Copy the message'));
    expect(writeText).toHaveBeenCalledWith(message);
  });

  it('says that an action failed and tries again', async () => {
    const { actions } = show(of(task(n8n, 'broken')));
    actions.markUpdated.mockRejectedValueOnce(new Error('full'));
    await settle(() => press('n8n', 'Mark as updated'));
    expect(page.getByRole('alert').textContent).toContain('Nothing was lost');
    await settle(() => fireEvent.click(page.getByRole('button', { name: 'Try again' })));
    expect(actions.markUpdated).toHaveBeenCalledTimes(2);
    expect(page.getByRole('alert').textContent).toBe('');
  });
});
