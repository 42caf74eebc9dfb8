import { cleanup, fireEvent, screen as page } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { Rotation } from '../../utils/core/rotation/fold';
import type { TaskState } from '../../utils/core/rotation/task';
import type { PageCheck } from '../../utils/core/screen/page-check';
import { account, NOW, rotation, snapshot, task, tool } from './fixtures';
import { showPopup } from './popup';

afterEach(cleanup);

const acme = account('acme');
const [n8n, form] = [tool('n8n', { critical: true }), tool('Form')];

interface Look {
  /** It may be n8n's page as well. */
  several?: boolean;
  sure?: boolean;
  check?: Rotation['check'];
}

/** The popup over a page of the form. */
function show(state: TaskState, shown: PageCheck['shown'], { several = false, sure = true, check = null }: Look = {}) {
  const tasks = [task(n8n, 'broken'), task(form, state)] as const;
  const open = rotation(acme, [...tasks], { check });
  const of = snapshot({ accounts: [acme], tools: [n8n, form], rotations: [open] });
  const checks = (several ? tasks : [tasks[1]]).map(({ id }) => ({ rotation: open.id, task: id, shown, sure }));
  const actions = showPopup(of, { checks });
  return { actions, tasks };
}

const heading = () => page.getByRole('heading', { level: 1 }).textContent;
const headline = () => document.querySelector<HTMLElement>('.headline') as HTMLElement;
const pressMain = () => fireEvent.click(headline().querySelector('.button--main') as HTMLElement);
const openedOut = () => document.querySelector('.task--open')?.getAttribute('data-tool');

it('the new token: one press says that it is saved, and the list stands open at that tool', () => {
  const { actions, tasks } = show('broken', 'new');
  expect(heading()).toBe('Form: the new token is on this page');
  expect(openedOut()).toBe('Form');
  pressMain();
  expect(actions.acceptSeen.mock.lastCall).toMatchObject([{ id: tasks[1].id }]);
  expect(actions.tasks.markUpdated).not.toHaveBeenCalled();
});

it('the new token of a tool that is updated leads on to the test', () => {
  show('updated', 'new');
  expect(headline().textContent).toContain('Rekey has noted that it saw it here.');
  pressMain();
  expect(document.activeElement?.textContent).toBe('It works');
});

it('the old token is a loud warning, and leads to where the new one is', () => {
  const { actions } = show('verified', 'old');
  expect(heading()).toBe('Form: this is the OLD token');
  expect(headline().className).toContain('headline--loud');
  expect(openedOut()).toBe('Form');
  pressMain();
  expect(actions.openApiTab).toHaveBeenCalledWith('acme');
});

it.each<[string, NonNullable<Rotation['check']>['old'] | null]>([
  ['It should no longer work.', null],
  ['It should no longer work.', 'missed'],
  ['It should no longer work.', 'unknown'],
  ['Pipedrive refuses it by now.', 'refused'],
  ['When Rekey asked, Pipedrive still accepted the old token.', 'valid'],
])('the old token: "%s" where Pipedrive said %s', (words, old) => {
  show('broken', 'old', { check: old === null ? null : { old, fresh: 'valid', owner: 'same', at: NOW } });
  const hint = headline().querySelector('p')?.textContent ?? '';
  expect(hint.startsWith(words), hint).toBe(true);
  expect(hint).toContain('Copy the new token from the API tab');
});

it('a page of several tools asks which it is', () => {
  const { actions, tasks } = show('broken', 'old', { several: true });
  expect(heading()).toBe('The OLD token is on this page. Which tool is it?');
  fireEvent.click(page.getByRole('button', { name: 'Form' }));
  expect(actions.chooseTool.mock.lastCall).toMatchObject([{ id: tasks[1].id }]);
  fireEvent.click(page.getByRole('button', { name: 'None of these' }));
  expect(actions.chooseTool.mock.lastCall).toEqual([null]);
});

it.each(['new', 'old'] as const)(
  'the %s token on a page of which only the site speaks for the tool: is it the one?',
  (shown) => {
    const { actions, tasks } = show('broken', shown, { sure: false });
    const token = shown === 'new' ? 'The new token' : 'The OLD token';
    expect(heading()).toBe(`${token} is on this page. Is it Form's page?`);
    expect(headline().textContent).toContain("The tool's address is on this site, but on another page.");
    fireEvent.click(page.getByRole('button', { name: 'Yes, it is Form' }));
    expect(actions.chooseTool.mock.lastCall).toMatchObject([{ id: tasks[1].id }]);
    fireEvent.click(page.getByRole('button', { name: 'No, another page' }));
    expect(actions.chooseTool.mock.lastCall).toEqual([null]);
    expect(actions.acceptSeen).not.toHaveBeenCalled();
  },
);

it('a hidden value leaves the user’s own word', () => {
  const { actions } = show('broken', 'hidden');
  expect(heading()).toBe("This page hides its value, so Rekey can't see which token it holds");
  pressMain();
  expect(actions.tasks.markUpdated).toHaveBeenCalledOnce();
});

it('says why it does not look', () => {
  show('broken', 'off');
  expect(heading()).toBe('Rekey does not look at this page');
  expect(headline().textContent).toContain('Your organisation has switched that off.');
});
