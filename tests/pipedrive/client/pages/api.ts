import { skins } from '../../skins/index.ts';
import { calls } from '../calls.ts';
import { choices } from '../choices.ts';
import { ask } from '../dialog.ts';
import { h } from '../dom.ts';
import { toast } from '../toast.ts';
import { ENGLISH } from '../words.ts';

/** Out: the API tab, which fills in the chosen skin once the token has been fetched. */
export function apiTab(): HTMLElement {
  const root = h('div', { class: 'panel api', 'data-test': 'api-tab' });
  void fill(root);
  return root;
}

async function fill(root: HTMLElement): Promise<void> {
  const data = await calls.token();
  const { skin, confirm } = { ...data, ...choices() };
  const words = ENGLISH;
  const generate = async (): Promise<string | null> => {
    if (confirm && !(await ask(words.dialog))) return null;
    try {
      return await calls.generateToken();
    } catch {
      toast(words.failed, 'bad');
      return null;
    }
  };
  skins[skin].render({ root, token: data.token, words, generate });
}
