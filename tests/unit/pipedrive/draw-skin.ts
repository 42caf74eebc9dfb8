import { vi } from 'vitest';
import { ENGLISH } from '../../pipedrive/client/words.ts';
import { HOOK, type Hook, numberOf } from '../../pipedrive/hooks';
import { type Skin, type SkinName, skins } from '../../pipedrive/skins/index.ts';
import { makeKeys } from '../../pipedrive/world/keys.ts';
import { seeded } from '../../pipedrive/world/random.ts';

/** Roots that the page has made since the last look; a closed one has no other way in. */
const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  roots.push(root);
  return root;
};

export interface Playing {
  token: string | null;
  /** What the calls for a new token answer, one after the other; the last one for good. */
  answers?: readonly (string | null)[];
  confirmed?: boolean;
  guarded?: boolean;
}

/** What a test does with a skin that is drawn, and what it sees. */
export interface Drawn {
  root: HTMLElement;
  /** Presses buttons by their hooks, one right after the other. */
  press(...hooks: Hook[]): void;
  /** Lets time go by: long enough for anything a skin does. */
  settle(): Promise<void>;
  /** The value as its facts say it is shown; '' where there is none. */
  value(): string;
  /** All text and all values, closed roots and dialogs included. */
  text(): string;
  find(hook: Hook): HTMLElement | undefined;
  /** How often a new token was asked for. */
  calls(): number;
  leave(): void;
}

/** Draws a skin into an empty page; fake timers must be on. */
export function drawSkin(name: SkinName, { token, answers = [], confirmed = true, guarded = true }: Playing): Drawn {
  roots.length = 0;
  const skin: Skin = skins[name];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const ends = new AbortController();
  const keys = makeKeys(seeded(5));
  let calls = 0;
  const make = async (): Promise<string | null> => {
    const answer = answers[Math.min(calls, answers.length - 1)] ?? null;
    calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 80));
    return answer;
  };
  void skin.render({
    root,
    token,
    words: skin.words ?? ENGLISH,
    signal: ends.signal,
    guarded,
    confirmed: async () => confirmed,
    make,
    keys: async () => keys,
  });
  const places = (): ParentNode[] => [document.body, ...roots.filter(({ host }) => host.isConnected)];
  const find = (hook: Hook): HTMLElement | undefined =>
    places().flatMap((place) => [...place.querySelectorAll<HTMLElement>(`[${HOOK}="${numberOf(hook)}"]`)])[0];
  const value = (): string => {
    const element = find('value');
    if (skin.facts.shownIn === 'attribute') return find('copy')?.getAttribute('data-clipboard-text') ?? '';
    if (skin.facts.shownIn === 'text') return element?.textContent ?? '';
    return element !== undefined && 'value' in element ? String(element.value) : '';
  };
  // A text area's own text is not what it shows.
  const text = (): string =>
    places()
      .flatMap((place) => {
        const fields = [...place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
        const hidden = fields.map((field) => field.textContent ?? '').filter((own) => own !== '');
        const own = hidden.reduce((rest, part) => rest.replace(part, ''), place.textContent ?? '');
        return [own, ...fields.map((field) => field.value)];
      })
      .join(' ');
  return {
    root,
    press: (...hooks) => {
      for (const hook of hooks) find(hook)?.click();
    },
    settle: async () => void (await vi.advanceTimersByTimeAsync(6000)),
    value,
    text,
    find,
    calls: () => calls,
    leave: () => {
      ends.abort();
      root.remove();
    },
  };
}
