// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { hearPresence, listenForPresence } from '../../../utils/page/presence';

const byHand = { isTrusted: true };

function page() {
  const state = { now: 1_000_000, isShown: true };
  const tell = vi.fn();
  const heard = hearPresence({ now: () => state.now }, () => state.isShown, tell);
  return { state, tell, heard };
}

describe('a person at work on the page', () => {
  it('is told at once, and once in twenty seconds, however much they do', () => {
    const { heard, tell, state } = page();
    heard(byHand);
    expect(tell).toHaveBeenCalledTimes(1);
    for (let no = 0; no < 100; no += 1, state.now += 250) heard(byHand);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is told as soon as the API tab is shown again, and not while another tab of the settings is', () => {
    const { heard, tell, state } = page();
    state.isShown = false;
    heard(byHand);
    expect(tell).not.toHaveBeenCalled();
    state.isShown = true;
    heard(byHand);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('is told although the clock was set back', () => {
    const { heard, tell, state } = page();
    heard(byHand);
    state.now -= 3_600_000;
    heard(byHand);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is not what the page makes itself', () => {
    const { heard, tell } = page();
    heard({ isTrusted: false });
    expect(tell).not.toHaveBeenCalled();
  });

  it('is heard by its pointer and its keys, whatever the page calls its elements, until the end', () => {
    const target = Object.assign(new EventTarget(), { addEventListener: 'an element of that name' });
    const end = new AbortController();
    const heard = vi.fn();
    listenForPresence(target as unknown as EventTarget, heard, end.signal);
    const does = (type: string) => target.dispatchEvent(new Event(type));
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll']) does(type);
    expect(heard).toHaveBeenCalledTimes(3);
    end.abort();
    does('pointerdown');
    expect(heard).toHaveBeenCalledTimes(3);
  });
});
