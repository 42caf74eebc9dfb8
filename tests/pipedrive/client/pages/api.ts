import { type Skin, type SkinName, skins } from '../../skins/index.ts';
import { calls } from '../calls.ts';
import { choices } from '../choices.ts';
import { openDialog } from '../dialog.ts';
import { h } from '../dom.ts';
import { toast } from '../toast.ts';
import { ENGLISH, type Words } from '../words.ts';

/**
 * Out: the API tab, which fills in the chosen skin once the token has been fetched. In: the skin that is to be, whoever
 * chose another; what ends when the tab is left.
 */
export function apiTab(signal: AbortSignal, skin?: SkinName): HTMLElement {
  const root = h('div', { class: 'panel api', 'data-test': 'api-tab' });
  void fill(root, signal, skin);
  return root;
}

async function fill(root: HTMLElement, signal: AbortSignal, wanted?: SkinName): Promise<void> {
  const data = await calls.token();
  if (signal.aborted) return;
  const { skin: chosen, confirm } = { ...data, ...choices() };
  const skin: Skin = skins[wanted ?? chosen];
  const words = skin.words ?? ENGLISH;
  const tellFailure = (): void => toast(words.failed, 'bad');
  if (takeFailure()) tellFailure();
  await skin.render({
    root,
    token: data.token,
    words,
    signal,
    guarded: data.busyGuard,
    confirmed: async () => !confirm || ask(words, signal, !(skin.bare ?? false)),
    make: () =>
      calls.generateToken().catch(() => {
        tellFailure();
        return null;
      }),
    keys: calls.keys,
  });
}

/** Out: whether a form was sent in vain just before; that is told once, and the address says it no more. */
function takeFailure(): boolean {
  if (!new URLSearchParams(location.search).has('failed')) return false;
  history.replaceState(null, '', location.pathname + location.hash);
  return true;
}

/** Asks before a new token is made; out: whether the user confirmed. */
async function ask({ dialog, lang, dir }: Words, signal: AbortSignal, named: boolean): Promise<boolean> {
  const { title, text, confirm, cancel } = dialog;
  const buttons = [
    { hook: 'cancel', label: cancel },
    { hook: 'confirm', label: confirm },
  ] as const;
  return (await openDialog({ title, content: [h('p', {}, text)], buttons, signal, named, lang, dir })) === 'confirm';
}
