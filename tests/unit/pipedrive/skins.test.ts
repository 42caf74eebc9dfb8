// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ENGLISH } from '../../pipedrive/client/words.ts';
import { type Skin, type SkinName, skinFacts, skinNames, skins } from '../../pipedrive/skins/index.ts';
import { type Drawn, drawSkin, type Playing } from './draw-skin';

const OLD = '0123456789'.repeat(4);
const NEW = 'fedcba9876'.repeat(4);
const NEXT = '76543210fe'.repeat(4);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** Draws a skin and brings its value to light. */
async function open(name: SkinName, playing: Playing): Promise<Drawn> {
  const drawn = drawSkin(name, playing);
  await drawn.settle();
  if (skinFacts[name].reveal) drawn.press('reveal');
  return drawn;
}

/** Generates a token, as often as it is pressed at once, and brings the outcome to light. */
async function generate(name: SkinName, drawn: Drawn, presses = 1): Promise<void> {
  const before = drawn.value();
  for (let press = 0; press < presses; press += 1) drawn.press('generate');
  await drawn.settle();
  for (let press = 0; press < presses && skinFacts[name].closes; press += 1) {
    drawn.press('close');
    await drawn.settle();
  }
  if (skinFacts[name].reveal && drawn.value() !== before) drawn.press('reveal');
}

const inPlace = skinNames.filter((name) => !skinFacts[name].reloads && !skinFacts[name].frame);

describe.each(inPlace)('skin %s', (name) => {
  const words = (skins[name] as Skin).words ?? ENGLISH;

  test('shows the token, and after "Generate new token" the new one instead', async () => {
    const drawn = await open(name, { token: OLD, answers: [NEW] });
    expect(drawn.text()).toContain(words.heading);
    expect(drawn.value()).toBe(OLD);
    await generate(name, drawn);
    expect(drawn.value()).toBe(NEW);
    expect(drawn.text()).not.toContain(OLD);
  });

  test('keeps the token when the user cancels, and asks for none', async () => {
    const drawn = await open(name, { token: OLD, answers: [NEW], confirmed: false });
    await generate(name, drawn);
    expect([drawn.value(), drawn.calls()]).toEqual([OLD, 0]);
  });

  test('keeps the token when the call fails, and the button works again', async () => {
    const drawn = await open(name, { token: OLD, answers: [null, NEW] });
    drawn.press('generate');
    await drawn.settle();
    expect(drawn.value()).toBe(OLD);
    await generate(name, drawn);
    expect([drawn.value(), drawn.calls()]).toEqual([NEW, 2]);
  });

  test('shows none when the user has none, then the first one, then the next', async () => {
    const drawn = await open(name, { token: null, answers: [NEW, NEXT] });
    expect(drawn.value()).toBe('');
    await generate(name, drawn);
    expect(drawn.value()).toBe(NEW);
    await generate(name, drawn);
    expect(drawn.value()).toBe(NEXT);
  });

  test('makes one token at a double click, two without the guard', async () => {
    const guarded = await open(name, { token: OLD, answers: [NEW, NEXT] });
    await generate(name, guarded, 2);
    expect([guarded.value(), guarded.calls()]).toEqual([NEW, 1]);
    const unguarded = await open(name, { token: OLD, answers: [NEW, NEXT], guarded: false });
    await generate(name, unguarded, 2);
    expect([unguarded.value(), unguarded.calls()]).toEqual([NEXT, 2]);
  });

  test('puts nothing into the page once the tab was left', async () => {
    const drawn = await open(name, { token: OLD, answers: [NEW] });
    drawn.press('generate');
    drawn.leave();
    await drawn.settle();
    expect(drawn.text()).not.toContain(NEW);
    expect(document.body.childElementCount).toBe(0);
  });
});

test('the controlled input changes its value with no mutation anywhere', async () => {
  const drawn = await open('controlled-input', { token: OLD, answers: [NEW] });
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((found) => records.push(...found));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  await generate('controlled-input', drawn);
  expect(drawn.value()).toBe(NEW);
  expect([...records, ...observer.takeRecords()]).toEqual([]);
  expect(document.documentElement.outerHTML).not.toMatch(/[0-9a-f]{40}/);
});

test('the masked token is nowhere in the page, before and after a new one', async () => {
  const drawn = drawSkin('masked', { token: OLD, answers: [NEW] });
  expect(document.documentElement.outerHTML).not.toContain(OLD);
  drawn.press('reveal');
  expect(drawn.value()).toBe(OLD);
  drawn.press('generate');
  await drawn.settle();
  expect(document.documentElement.outerHTML).not.toMatch(/[0-9a-f]{40}/);
  drawn.press('reveal');
  expect(drawn.value()).toBe(NEW);
});

test('the password field shows and hides what it holds', async () => {
  const drawn = await open('password', { token: OLD });
  const types = (['reveal', 'reveal'] as const).map((hook) => {
    drawn.press(hook);
    return drawn.find('value')?.getAttribute('type');
  });
  expect(types).toEqual(['text', 'password']);
});

test('the copy attribute is the only place that has the token', async () => {
  const drawn = await open('copy-attribute', { token: OLD });
  drawn.find('copy')?.removeAttribute('data-clipboard-text');
  expect(document.documentElement.outerHTML).not.toContain(OLD);
});

test('the closed root cannot be entered', async () => {
  const drawn = await open('closed-root', { token: OLD });
  expect(drawn.root.firstElementChild?.shadowRoot).toBeNull();
  expect(document.documentElement.outerHTML).not.toContain(OLD);
});

test('the replaced block is made of new elements', async () => {
  const drawn = await open('replaced-block', { token: OLD, answers: [NEW] });
  const heading = drawn.root.querySelector('h2');
  await generate('replaced-block', drawn);
  expect([heading?.isConnected, drawn.root.querySelector('h2')?.isConnected]).toEqual([false, true]);
});

test('the cleared field is empty before the new token comes', async () => {
  const drawn = await open('cleared-first', { token: OLD, answers: [NEW] });
  drawn.press('generate');
  await vi.advanceTimersByTimeAsync(1500);
  expect(drawn.value()).toBe('');
});

test('the dialog shows both tokens while the field still has the old one', async () => {
  const drawn = await open('both-in-dialog', { token: OLD, answers: [NEW] });
  drawn.press('generate');
  await drawn.settle();
  const dialog = document.querySelector('dialog')?.textContent;
  expect(dialog).toContain(`Your old token ${OLD} no longer works`);
  expect(dialog).toContain(`Your new token ${NEW}`);
  expect(drawn.value()).toBe(OLD);
});

test('the form is sent by POST, unless the user cancels or is offline', async () => {
  const submit = vi.spyOn(HTMLFormElement.prototype, 'submit').mockReturnValue();
  const cancelled = await open('form-post', { token: OLD, confirmed: false });
  cancelled.press('generate');
  await cancelled.settle();
  const drawn = await open('form-post', { token: OLD });
  const form = drawn.root.querySelector('form');
  expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual(['post', '/frontend-api/token']);
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  drawn.press('generate');
  await vi.advanceTimersByTimeAsync(100);
  expect(document.querySelector('.toast')?.textContent).toBe(ENGLISH.failed);
  expect(submit).not.toHaveBeenCalled();
  online.mockReturnValue(true);
  drawn.press('generate', 'generate');
  await drawn.settle();
  expect(submit).toHaveBeenCalledTimes(1);
  expect((await open('form-post', { token: null })).value()).toBe('');
});

test('the frame comes late, and not at all once the tab was left', async () => {
  const drawn = drawSkin('iframe-late', { token: OLD });
  // Outside the document, as nothing here could load the frame's page.
  drawn.root.remove();
  await vi.advanceTimersByTimeAsync(1000);
  expect(drawn.root.querySelector('iframe')).toBeNull();
  await vi.advanceTimersByTimeAsync(300);
  const frame = drawn.root.querySelector('#iFrameResizer0');
  expect(frame?.getAttribute('src')).toBe('/embedded/api?skin=readonly-input');
  const left = drawSkin('iframe-late', { token: OLD });
  left.leave();
  await left.settle();
  expect(left.root.querySelector('iframe')).toBeNull();
});

test('decoys stand before the token and after it, and paging changes them in their place', async () => {
  const drawn = await open('decoys', { token: OLD });
  const inputs = [...drawn.root.querySelectorAll('input')];
  const place = inputs.findIndex(({ value }) => value === OLD);
  expect([place, inputs.length]).toEqual([7, 12]);
  const before = inputs.map(({ value }) => value);
  expect(new Set(before.filter((value) => /^[0-9a-f]{40}$/.test(value))).size).toBe(12);
  drawn.press('next');
  expect(inputs.filter(({ value }, index) => value !== before[index])).toHaveLength(4);
  expect(drawn.value()).toBe(OLD);
});

test('decoys-before has only decoys at first', async () => {
  const drawn = drawSkin('decoys-before', { token: OLD });
  await vi.advanceTimersByTimeAsync(1000);
  expect(drawn.root.querySelectorAll('input')).toHaveLength(7);
  expect(drawn.value()).toBe('');
  await drawn.settle();
  expect(drawn.value()).toBe(OLD);
});

test('the bare skin names nothing', async () => {
  const drawn = await open('bare', { token: OLD, answers: [NEW] });
  const names = [drawn.root, ...drawn.root.querySelectorAll('*')].flatMap((element) =>
    Array.from(element.attributes, ({ name, value }) => `${name}=${value}`),
  );
  expect(names.join(' ')).not.toMatch(/token|copy|generat|api|label/i);
  expect(drawn.root.textContent).not.toMatch(/token|copy|generat|api/i);
});

test('Arabic runs from right to left', async () => {
  const { root } = await open('arabic', { token: OLD });
  expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
});
