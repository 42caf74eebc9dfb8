// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { onAddressChange } from '../../../utils/page/navigation';

/** A window with the Navigation API, which the stand-in for the DOM lacks. */
function view(navigation: EventTarget): Window {
  return Object.assign(new EventTarget(), { navigation }) as unknown as Window;
}

/** The browser's own event, or one that a page made. */
function pageshow(persisted: boolean, isTrusted = true): Event {
  const event = Object.assign(new Event('pageshow'), { persisted });
  return Object.defineProperty(event, 'isTrusted', { value: isTrusted });
}

afterEach(() => vi.useRealTimers());

describe('a change of the address', () => {
  it('is told by the Navigation API, with no clock', () => {
    vi.useFakeTimers();
    const navigation = new EventTarget();
    const end = new AbortController();
    const told: boolean[] = [];
    onAddressChange(view(navigation), (restored) => told.push(restored), end.signal);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(told).toEqual([false]);
    end.abort();
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(told).toEqual([false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is a return when the document was kept', () => {
    const page = view(new EventTarget());
    const told: boolean[] = [];
    onAddressChange(page, (restored) => told.push(restored), new AbortController().signal);
    page.dispatchEvent(pageshow(false));
    page.dispatchEvent(pageshow(true, false));
    expect(told).toEqual([]);
    page.dispatchEvent(pageshow(true));
    expect(told).toEqual([true]);
  });
});
