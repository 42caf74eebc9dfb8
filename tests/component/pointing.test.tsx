import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card';
import { PickerView } from '../../components/picker/view';
import { SettingsPage } from '../../components/settings/settings-page';
import type { CardView } from '../../utils/core/screen/card';
import { NOW } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

describe('the card', () => {
  it.each<[string, CardView, string, RegExp, string[]]>([
    [
      'on a page that is not understood',
      { face: 'not-understood', taught: false },
      "Rekey can't find the token on this page",
      /^Point at it once/,
      ['Point at your token', 'I generated a new token'],
    ],
    [
      'where the taught place is gone',
      { face: 'not-understood', taught: true },
      "Rekey can't find the token on this page",
      /^The place you showed Rekey is gone/,
      ['Point at your token', 'I generated a new token'],
    ],
    ['over a hidden token', { face: 'masked' }, 'Your token is hidden', /^Show it once/, ['Point at your token']],
  ])('%s says so and leads to the picker', (_name, view, title, text, buttons) => {
    const onPress = vi.fn();
    const rest = {
      corner: 'top-left',
      isPointing: false,
      now: NOW,
      onDismiss: vi.fn(),
      onCopied: vi.fn(),
      onLiveCheck: vi.fn(),
      onCompany: vi.fn(),
    } as const;
    render(<Card view={view} onPress={onPress} {...rest} />);
    expect(page.getByRole('heading').textContent).toBe(title);
    expect(page.getByText(text)).toBeTruthy();
    expect(page.getAllByRole('button').map((button) => button.textContent)).toEqual(['', ...buttons]);
    fireEvent.click(page.getByRole('button', { name: 'Point at your token' }));
    expect(onPress).toHaveBeenCalledExactlyOnceWith('point');
  });

  it('leads to the form that asks when a new token was generated', () => {
    const onPress = vi.fn();
    const answers = { onDismiss: vi.fn(), onCompany: vi.fn(), onCopied: vi.fn(), onLiveCheck: vi.fn() };
    const rest = { corner: 'top-left', isPointing: false, now: NOW, ...answers } as const;
    render(<Card view={{ face: 'not-understood', taught: false }} onPress={onPress} {...rest} />);
    fireEvent.click(page.getByRole('button', { name: 'I generated a new token' }));
    expect(onPress).toHaveBeenCalledExactlyOnceWith('open-generated');
  });
});

describe('settings', () => {
  const show = (taught: { host: string; at: number }[]) => {
    const onForgetTaught = vi.fn(async () => {});
    const trouble = { refused: { message: 0, sender: 0, unasked: 0, file: 0, row: 0 }, setAside: [] };
    const choices = { asksAtCopy: true, checksTokens: false };
    const asking = { choices, keeping: null, onAsksAtCopy: vi.fn(), onChecksTokens: vi.fn() };
    const done = {
      onCopy: vi.fn(),
      onForget: vi.fn(),
      onReport: vi.fn(),
      onSaveReport: vi.fn(),
      onForgetTaught,
      ...asking,
    };
    const decided = { policy: { tools: [], catalogue: [] }, refused: [], cut: 0 };
    render(<SettingsPage trouble={trouble} decided={decided} taught={taught} now={NOW} {...done} />);
    return onForgetTaught;
  };

  it('list where the user pointed at the token, and forget it', async () => {
    const at = new Date(2026, 10, 3).getTime();
    const forget = show([
      { host: 'globex.pipedrive.com', at },
      { host: 'acme.pipedrive.com', at },
    ]);
    expect(page.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'acme.pipedrive.comYou showed it on 3 NovForget',
      'globex.pipedrive.comYou showed it on 3 NovForget',
    ]);
    const button = page.getByRole('button', { name: 'Forget where the token is on acme.pipedrive.com' });
    await settle(() => fireEvent.click(button));
    expect(forget).toHaveBeenCalledExactlyOnceWith('acme.pipedrive.com');
    expect(document.activeElement?.textContent).toBe('Where your token is');
    expect(page.getByText(/^Forgotten\. On acme\.pipedrive\.com/)).toBeTruthy();
  });

  it('say that there is none', () => {
    show([]);
    expect(page.getByText(/^You have not pointed at it on any page/)).toBeTruthy();
  });
});

describe('the picker', () => {
  const draw = (withBar: boolean) => {
    const root = document.createElement('div');
    const onLeave = vi.fn();
    return { view: new PickerView(root, withBar, onLeave), root, onLeave };
  };

  it('says in the page how it is done and which place is meant, and in a frame beside the place', () => {
    const { view, root, onLeave } = draw(true);
    expect(root.textContent).toBe('Click the field that shows your API token.LeaveEsc');
    view.say({ place: 2, of: 3 });
    expect(root.textContent).toBe('2 of 3. Enter chooses it, Tab goes on.LeaveEsc');
    view.say('none');
    expect(root.textContent).toMatch(/^There is no token here.*Click the field/);
    root.querySelector('button')?.click();
    expect(onLeave).toHaveBeenCalledOnce();
    const frame = draw(false);
    frame.view.say({ place: 2, of: 3 });
    expect(frame.root.textContent).toBe('2 of 3. Enter chooses it, Tab goes on.');
  });

  it('outlines what is pointed at until it has gone', () => {
    const { view, root } = draw(true);
    const outline = root.querySelector<HTMLElement>('.outline');
    const target = document.body.appendChild(document.createElement('p'));
    view.outline(target, true);
    expect([outline?.hidden, outline?.className]).toEqual([false, 'outline outline--token']);
    target.remove();
    view.moved();
    expect(outline?.hidden).toBe(true);
  });
});
