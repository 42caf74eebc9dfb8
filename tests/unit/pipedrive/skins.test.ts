// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { ENGLISH } from '../../pipedrive/client/words.ts';
import { type SkinName, skinNames, skins } from '../../pipedrive/skins/index.ts';

const OLD = '0123456789'.repeat(4);
const NEW = 'fedcba9876'.repeat(4);

afterEach(() => document.body.replaceChildren());

/** Draws a skin; out: how to press its button, and what a reader of the page finds. */
function draw(name: SkinName, token: string | null, next: string | null) {
  const root = document.createElement('div');
  document.body.append(root);
  skins[name].render({ root, token, words: ENGLISH, generate: async () => next });
  const press = async (): Promise<void> => {
    root.querySelector<HTMLElement>('[data-test="generate-api-token"]')?.click();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const shown = (): string => {
    const fields = [...root.querySelectorAll('input')].map(({ value }) => value);
    return [...fields, root.textContent].join(' ');
  };
  return { press, shown };
}

describe.each(skinNames)('skin %s', (name) => {
  test('shows the token, and after "Generate new token" the new one instead', async () => {
    const { press, shown } = draw(name, OLD, NEW);
    expect(shown()).toContain('Your personal API token');
    expect(shown()).toContain(OLD);
    await press();
    expect(shown()).toContain(NEW);
    expect(shown()).not.toContain(OLD);
  });

  test('keeps the token when the user cancels', async () => {
    const { press, shown } = draw(name, OLD, null);
    await press();
    expect(shown()).toContain(OLD);
  });

  test('shows none when the user has none', () => {
    expect(draw(name, null, NEW).shown()).not.toMatch(/[0-9a-f]{40}/);
  });
});

test('the controlled input changes its value with no mutation anywhere', async () => {
  const { press, shown } = draw('controlled-input', OLD, NEW);
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((found) => records.push(...found));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  await press();
  expect(shown()).toContain(NEW);
  expect([...records, ...observer.takeRecords()]).toEqual([]);
  expect(document.documentElement.outerHTML).not.toMatch(/[0-9a-f]{40}/);
});
