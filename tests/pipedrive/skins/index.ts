import { ARABIC } from '../client/words/arabic.ts';
import { FRENCH } from '../client/words/french.ts';
import { GERMAN } from '../client/words/german.ts';
import { JAPANESE } from '../client/words/japanese.ts';
import { PORTUGUESE } from '../client/words/portuguese.ts';
import { SPANISH } from '../client/words/spanish.ts';
import { bare } from './bare.ts';
import { bothInDialog } from './both-in-dialog.ts';
import { clearedFirst } from './cleared-first.ts';
import { closedRoot } from './closed-root.ts';
import { controlledInput } from './controlled-input.ts';
import { copyAttribute } from './copy-attribute.ts';
import { decoys, decoysBefore } from './decoys.ts';
import { emptyFirst } from './empty-first.ts';
import { formPost } from './form-post.ts';
import { iconButtons } from './icon-buttons.ts';
import { iframeLate } from './iframe-late.ts';
import { inLanguage } from './in-language.ts';
import { keyBeside } from './key-beside.ts';
import { masked } from './masked.ts';
import { openRoots } from './open-roots.ts';
import { password } from './password.ts';
import { plainText } from './plain-text.ts';
import { readonlyInput } from './readonly-input.ts';
import { replacedBlock } from './replaced-block.ts';
import { riddle } from './riddle.ts';
import type { Skin, SkinFacts } from './skin.ts';
import { textPieces } from './text-pieces.ts';
import { textarea } from './textarea.ts';

export type { Skin, SkinFacts } from './skin.ts';

/** All skins by name. */
export const skins = {
  'readonly-input': readonlyInput,
  'plain-text': plainText,
  'controlled-input': controlledInput,
  masked,
  'key-beside': keyBeside,
  password,
  'copy-attribute': copyAttribute,
  'iframe-late': iframeLate,
  'open-roots': openRoots,
  'closed-root': closedRoot,
  'replaced-block': replacedBlock,
  'cleared-first': clearedFirst,
  'both-in-dialog': bothInDialog,
  'form-post': formPost,
  'empty-first': emptyFirst,
  bare,
  'icon-buttons': iconButtons,
  textarea,
  'text-pieces': textPieces,
  decoys,
  'decoys-before': decoysBefore,
  german: inLanguage('German', GERMAN),
  french: inLanguage('French', FRENCH),
  portuguese: inLanguage('Portuguese (Brazil)', PORTUGUESE),
  spanish: inLanguage('Spanish', SPANISH),
  japanese: inLanguage('Japanese', JAPANESE),
  arabic: inLanguage('Arabic, right to left', ARABIC),
  riddle,
} satisfies Record<string, Skin>;

export type SkinName = keyof typeof skins;

export const skinNames = Object.keys(skins).filter(isSkin);

/** What whoever drives a skin must know, by its name; also for Node, where there is no page. */
export const skinFacts: Readonly<Record<SkinName, SkinFacts>> = Object.fromEntries(
  skinNames.map((name) => [name, skins[name].facts]),
) as Record<SkinName, SkinFacts>;

export function isSkin(name: string): name is SkinName {
  return Object.hasOwn(skins, name);
}
