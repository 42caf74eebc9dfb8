import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TaskView } from '../../utils/core/screen/task';
import { stateWords } from '../words';
import type { Then } from './actions';
import { imprint } from './order';

interface Awaited {
  task: string;
  before: string;
  then: Then;
}

/**
 * Looks after the focus of the list. An action changes its task a moment later, when the stored change comes back:
 * then the focus goes on to the next task that waits, or stays with its own, and the new state is announced.
 * A line that moves because of a change made elsewhere keeps the focus too.
 */
export function useFocusAfter(list: RefObject<HTMLElement | null>, tasks: readonly TaskView[]) {
  const awaited = useRef<Awaited | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const focused = document.activeElement;

  useLayoutEffect(() => {
    const root = list.current;
    if (root === null) return;
    if (focused instanceof HTMLElement && focusIsLost() && root.contains(focused)) focused.focus();

    const expected = awaited.current;
    const task = expected && tasks.find(({ id }) => id === expected.task);
    if (expected === null || (task && imprint(task) === expected.before)) return;
    awaited.current = null;
    if (!task) return;
    setAnnouncement(i18n.t('checklist.became', { tool: task.tool.name, state: stateWords(task) }));
    if (mayMove(root, expected.task)) target(root, expected)?.focus();
  });

  return {
    announcement,
    expect: (task: TaskView, then: Then) => {
      awaited.current = { task: task.id, before: imprint(task), then };
    },
  };
}

/** The focus is moved only when the person has not gone elsewhere meanwhile; "Try again" is about to go away. */
function mayMove(root: HTMLElement, task: string): boolean {
  const active = document.activeElement;
  return focusIsLost() || active?.closest('[role="alert"]') != null || lineOf(root, task)?.contains(active) === true;
}

function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function target(root: HTMLElement, { task, then }: Awaited): HTMLElement | null {
  const own = lineOf(root, task);
  if (then === 'stay') {
    const active = document.activeElement;
    const kept = active instanceof HTMLElement && active !== document.body && own?.contains(active);
    return kept ? active : mainButton(own);
  }
  const others = [...root.querySelectorAll<HTMLElement>('[data-task]')].filter((other) => other !== own);
  const waiting = others.find((other) => other.dataset.free === 'true') ?? others.find(inState('broken', 'unsure'));
  return mainButton(waiting ?? others.find(inState('updated')) ?? own);
}

function inState(...states: string[]) {
  return ({ dataset }: HTMLElement) => states.includes(dataset.state ?? '');
}

/** The line of a task in the list. */
export function lineOf(root: HTMLElement | null, task: string): HTMLElement | null {
  if (root === null) return null;
  return root.querySelector<HTMLElement>(`[data-task="${CSS.escape(task)}"]`);
}

/** The main button of a task's line, or what else can be pressed there. */
export function mainButton(line: HTMLElement | null | undefined): HTMLElement | null {
  return line?.querySelector<HTMLElement>('[data-main]') ?? line?.querySelector<HTMLElement>('button') ?? null;
}
