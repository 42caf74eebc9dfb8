import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card';
import type { CardView, TrialView } from '../../utils/core/screen/card';
import { NOW } from './fixtures';

afterEach(cleanup);

const url = 'https://developers.pipedrive.example/Users';
const trial = (end: TrialView['end']): CardView => ({
  face: 'trial',
  trial: { company: 'acme', end, pages: [{ name: 'usersReference', url }] },
});

function show(view: CardView) {
  const onPress = vi.fn();
  const rest = { onDismiss: vi.fn(), onCopied: vi.fn(), onLiveCheck: vi.fn(), onCompany: vi.fn() };
  render(<Card view={view} corner="top-left" isPointing={false} now={NOW} onPress={onPress} {...rest} />);
  return onPress;
}
const buttons = () => page.getAllByRole('button').map(({ textContent }) => textContent);

describe('the first call, on the card', () => {
  it('is offered only where the user lets Rekey ask Pipedrive', () => {
    const before = { face: 'before', tools: 1, unsure: 0, critical: 0, planned: false, pressed: false } as const;
    for (const liveCheck of [null, false]) {
      show({ ...before, liveCheck });
      expect(page.queryByRole('button', { name: 'Try your token' })).toBeNull();
      cleanup();
    }
    const onPress = show({ ...before, liveCheck: true });
    fireEvent.click(page.getByRole('button', { name: 'Try your token' }));
    expect(onPress).toHaveBeenCalledExactlyOnceWith('try-token');
  });

  it('says what is asked, and waits no longer than the user does', () => {
    const onPress = show(trial(null));
    expect(page.getByText(/GET \/api\/v1\/users\/me/)).toBeTruthy();
    expect(page.queryByRole('link')).toBeNull();
    fireEvent.click(page.getByRole('button', { name: 'Stop waiting' }));
    expect(onPress).toHaveBeenCalledExactlyOnceWith('leave-trial');
  });

  it.each<[NonNullable<TrialView['end']>, string, RegExp, string[]]>([
    [{ verdict: 'valid', user: 'Ana' }, 'Your token works', /it is Ana's token in acme/, ['Done']],
    [{ verdict: 'valid', user: null }, 'Your token works', /accepted it in acme/, ['Done']],
    [{ verdict: 'refused', user: null }, 'Pipedrive refuses this token', /answered 401/, ['Try again', 'Done']],
    [{ verdict: 'limited', user: null }, 'Pipedrive answers nobody right now', /429/, ['Try again', 'Done']],
    [{ verdict: 'no-token', user: null }, 'The token was not tried', /Reload the page/, ['Try again', 'Done']],
    [{ verdict: 'unknown', user: null }, 'No clear answer', /nothing against the token/, ['Try again', 'Done']],
  ])('explains the answer: %o', (end, title, text, offered) => {
    show(trial(end));
    expect(page.getByRole('heading').textContent).toBe(title);
    expect(page.getByText(text)).toBeTruthy();
    expect(buttons()).toEqual(['', ...offered]);
    const link = page.getByRole<HTMLAnchorElement>('link', { name: 'Users' });
    expect([link.href, link.target, link.rel]).toEqual([url, '_blank', 'noopener noreferrer']);
  });
});
