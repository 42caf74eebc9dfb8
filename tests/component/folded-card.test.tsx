import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card';
import type { CardView } from '../../utils/core/screen/card';

afterEach(cleanup);

const before: CardView = {
  face: 'before',
  tools: 5,
  unsure: 0,
  critical: 0,
  planned: false,
  pressed: false,
  liveCheck: true,
};

function card(view: CardView) {
  const nothing = vi.fn();
  return (
    <Card
      view={view}
      corner="bottom-right"
      isPointing={false}
      now={0}
      onPress={nothing}
      onDismiss={nothing}
      onCompany={nothing}
      onCopied={nothing}
      onLiveCheck={nothing}
    />
  );
}

it('makes way for a dialog of the page once the button was pressed, and comes back in full when asked or after it', () => {
  const { rerender } = render(card(before));
  expect(screen.getByRole('checkbox')).toBeTruthy();
  rerender(card({ ...before, pressed: true }));
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'See your tools' })).toBeNull();
  expect(screen.getByRole('heading').textContent).toBe('5 tools on your list use this token');
  fireEvent.click(screen.getByRole('button', { name: 'Show all of it' }));
  expect(screen.getByRole('checkbox')).toBeTruthy();
  rerender(card({ ...before, pressed: true }));
  expect(screen.queryByRole('checkbox')).toBeNull();
  rerender(card(before));
  expect(screen.getByRole('checkbox')).toBeTruthy();
});

it.each([
  [5, 0, '5 tools on your list use this token'],
  [1, 1, '1 tool on your list may use this token'],
  [3, 2, '1 tool on your list uses this token, 2 may use it'],
  [3, 3, '3 tools on your list may use this token'],
  [0, 0, 'No tools on your list yet'],
])('says of %i tools, %i of them not known, what is certain and what is not', (tools, unsure, title) => {
  render(card({ ...before, tools, unsure }));
  expect(screen.getByRole('heading').textContent).toBe(title);
});

it.each([
  [3, 0, '3 tools need the new token'],
  [3, 2, '1 tool needs the new token, 2 to check'],
  [2, 2, '2 tools may need the new token'],
  [0, 0, 'Your token has changed'],
])('says the same once the token changed: %i, %i not known', (down, unsure, title) => {
  render(card({ face: 'start', tools: down, down, unsure }));
  expect(screen.getByRole('heading').textContent).toBe(title);
});
