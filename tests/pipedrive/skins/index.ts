import { controlledInput } from './controlled-input.ts';
import { plainText } from './plain-text.ts';
import { readonlyInput } from './readonly-input.ts';
import type { Skin } from './skin.ts';

/** All skins by name. */
export const skins = {
  'readonly-input': readonlyInput,
  'plain-text': plainText,
  'controlled-input': controlledInput,
} satisfies Record<string, Skin>;

export type SkinName = keyof typeof skins;

export const skinNames = Object.keys(skins).filter(isSkin);

export function isSkin(name: string): name is SkinName {
  return Object.hasOwn(skins, name);
}
