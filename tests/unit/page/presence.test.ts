import { describe, expect, it } from 'vitest';
import { type Message, parseMessage } from '../../../utils/core/messages';
import { tellPresence } from '../../../utils/page/presence';

function page() {
  const target = new EventTarget();
  const end = new AbortController();
  const state = { now: 1_000_000, isShown: true };
  const said: Message[] = [];
  const outbox = { once: (message: Message) => void said.push(message) };
  tellPresence(target, outbox, { now: () => state.now }, () => state.isShown, end.signal);
  return { state, said, end, does: (type: string) => target.dispatchEvent(new Event(type)) };
}

describe('somebody at work on the page', () => {
  it.each(['pointerover', 'pointerdown', 'keydown'])('is told by %s, in a message that the worker accepts', (type) => {
    const { said, does } = page();
    does(type);
    expect(said).toEqual([{ type: 'at-work' }]);
    expect(said.every((message) => parseMessage(message).ok)).toBe(true);
  });

  it('is told once in twenty seconds, however much they do', () => {
    const { said, state, does } = page();
    for (let no = 0; no < 100; no += 1, state.now += 250) does('pointerover');
    expect(said).toHaveLength(2);
  });

  it('is told as soon as the API tab is shown again, and not while another tab of the settings is', () => {
    const { said, state, does } = page();
    state.isShown = false;
    does('pointerover');
    expect(said).toEqual([]);
    state.isShown = true;
    does('pointerover');
    expect(said).toHaveLength(1);
  });

  it('is told no more when the watch has ended, or without a sign', () => {
    const { said, end, does } = page();
    does('scroll');
    end.abort();
    does('pointerdown');
    expect(said).toEqual([]);
  });
});
